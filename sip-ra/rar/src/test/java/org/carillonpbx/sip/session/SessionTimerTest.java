package org.carillonpbx.sip.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.carillonpbx.sip.session.SessionTimer.Due;
import org.carillonpbx.sip.session.Terms.Refresher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTimerTest {

    private static final long START = 1_000_000;

    private final SessionTimer timer = new SessionTimer(1_800, 90);

    private static Optional<Terms> terms(int seconds, Refresher refresher) {
        return Optional.of(new Terms(seconds, refresher));
    }

    private static long at(int seconds) {
        return START + seconds * 1_000L;
    }

    @Test
    void nothingIsDueBeforeAnythingWasAgreed() {
        assertThat(timer.due(at(1_000_000))).isEqualTo(Due.NOTHING);
        assertThat(timer.next(START)).isEqualTo(SessionTimer.NEVER);
    }

    @Test
    void ourCallProposesWithoutSayingWhoRefreshes() {
        assertThat(timer.proposal()).isEqualTo(new Terms(1_800, Refresher.OPEN));
        assertThat(timer.minimum()).isEqualTo(90);
    }

    @Test
    void farSideWithoutTimersKeepsNone() {
        timer.agreed(Optional.empty(), START);

        assertThat(timer.due(at(100_000))).isEqualTo(Due.NOTHING);
    }

    @Test
    void weRefreshAtHalfTimeWhereTheAnswerSaysSo() {
        timer.agreed(terms(600, Refresher.UAC), START);

        assertThat(timer.next(START)).isEqualTo(at(300));
        assertThat(timer.due(at(299))).isEqualTo(Due.NOTHING);
        assertThat(timer.due(at(300))).isEqualTo(Due.REFRESH);
        assertThat(timer.proposal()).isEqualTo(new Terms(600, Refresher.UAC));
    }

    @Test
    void aRefreshThatFailsIsTriedAgainUntilTheSessionIsOver() {
        timer.agreed(terms(600, Refresher.UAC), START);
        timer.failed(at(300));

        assertThat(timer.due(at(304))).isEqualTo(Due.NOTHING);
        assertThat(timer.next(at(300))).isEqualTo(at(305));
        assertThat(timer.due(at(305))).isEqualTo(Due.REFRESH);
        assertThat(timer.due(at(600))).isEqualTo(Due.EXPIRED);
    }

    @Test
    void aRefreshBeginsTheSessionAnew() {
        timer.agreed(terms(600, Refresher.UAC), START);
        timer.failed(at(300));
        timer.agreed(terms(600, Refresher.UAC), at(301));

        assertThat(timer.due(at(600))).isEqualTo(Due.NOTHING);
        assertThat(timer.due(at(601))).isEqualTo(Due.REFRESH);
    }

    @Test
    void farSideThatRefreshesIsGivenUpBeforeTheEnd() {
        timer.agreed(terms(600, Refresher.UAS), START);

        assertThat(timer.next(START)).isEqualTo(at(568));
        assertThat(timer.due(at(567))).isEqualTo(Due.NOTHING);
        assertThat(timer.due(at(568))).isEqualTo(Due.EXPIRED);
        assertThat(timer.proposal().refresher()).isEqualTo(Refresher.UAS);
    }

    @Test
    void theGraceOfAShortSessionIsAThird() {
        timer.agreed(terms(90, Refresher.UAS), START);

        assertThat(timer.due(at(59))).isEqualTo(Due.NOTHING);
        assertThat(timer.due(at(60))).isEqualTo(Due.EXPIRED);
    }

    /** RFC 4028 §9, table 2, and the length of §9. */
    @ParameterizedTest(name = "{0}: {1} s, {2} → {3} s, {4}")
    @CsvSource({
        "true,  1200, OPEN, 1200, UAC",
        "true,  1200, UAC,  1200, UAC",
        "true,  1200, UAS,  1200, UAS",
        "true,  7200, OPEN, 1800, UAC",
        "true,     0, OPEN, 1800, UAC",
        "false, 1200, OPEN, 1200, UAS",
        "false,    0, OPEN, 1800, UAS",
        "false,   10, OPEN,   90, UAS",
    })
    void callIsAnsweredWithWhoRefreshes(
            boolean understands, int proposed, Refresher who, int settled, Refresher refresher) {
        Optional<Terms> proposal = proposed == 0 ? Optional.empty() : terms(proposed, who);

        assertThat(timer.accept(proposal, understands, 0, START)).isEqualTo(new Terms(settled, refresher));
    }

    @Test
    void callerWithoutTimersIsAskedAgainAndAgainWhateverItAnswers() {
        timer.accept(Optional.empty(), false, 0, START);
        timer.failed(at(900));
        timer.agreed(Optional.empty(), at(901));
        assertThat(timer.due(at(1_800))).isEqualTo(Due.NOTHING);
        assertThat(timer.due(at(1_801))).isEqualTo(Due.REFRESH);
        timer.refused(at(1_802));
        assertThat(timer.due(at(2_701))).isEqualTo(Due.NOTHING);
        assertThat(timer.due(at(2_702))).isEqualTo(Due.REFRESH);
        assertThat(timer.due(at(3_602))).as("but where it says nothing at all").isEqualTo(Due.EXPIRED);
    }

    @Test
    void whoKeepsTimersHasToAcceptARefresh() {
        timer.agreed(terms(600, Refresher.UAC), START);
        timer.refused(at(300));

        assertThat(timer.due(at(599))).isEqualTo(Due.REFRESH);
        assertThat(timer.due(at(600))).isEqualTo(Due.EXPIRED);
    }

    @Test
    void noSessionIsShorterThanAnybodyOnTheWayTakes() {
        SessionTimer brief = new SessionTimer(120, 90);

        assertThat(brief.accept(terms(3_600, Refresher.OPEN), true, 1_000, START)
                        .seconds())
                .isEqualTo(1_000);
    }

    @Test
    void tooBriefIsTakenTheNextTimeWithWhatTheySay() {
        SessionTimer brief = new SessionTimer(100, 90);

        assertThat(brief.raise(500)).isTrue();
        assertThat(brief.proposal()).isEqualTo(new Terms(500, Refresher.OPEN));
        assertThat(brief.minimum()).isEqualTo(500);
        assertThat(brief.raise(500)).as("asked for no more than before").isFalse();
    }

    @Test
    void onlyWhoKnowsOfTimersIsToldThatItsSessionIsTooBrief() {
        assertThat(SessionTimer.tooBrief(terms(89, Refresher.OPEN), true, 90)).isTrue();
        assertThat(SessionTimer.tooBrief(terms(90, Refresher.OPEN), true, 90)).isFalse();
        assertThat(SessionTimer.tooBrief(terms(10, Refresher.OPEN), false, 90)).isFalse();
        assertThat(SessionTimer.tooBrief(Optional.empty(), true, 90)).isFalse();
    }
}
