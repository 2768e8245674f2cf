package org.carillonpbx.guard.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.carillonpbx.guard.boundary.AccessRule;
import org.carillonpbx.guard.boundary.AccessRules;
import org.carillonpbx.guard.boundary.Ban;
import org.carillonpbx.guard.boundary.Reason;
import org.carillonpbx.guard.boundary.RefusedRequest;
import org.carillonpbx.guard.boundary.Service;
import org.carillonpbx.sip.AccessPicture.Standing;
import org.carillonpbx.sip.FloodLimits;
import org.carillonpbx.sip.Prefix;
import org.carillonpbx.sip.Transport;
import org.junit.jupiter.api.Test;

class JudgingTest {

    private static final String GUESSER = "192.0.2.66";

    private final TickingClock clock = new TickingClock();
    private final GuardSettings settings = new GuardSettings(30, 10, 10_080, 500, 20, FloodLimits.USUAL);
    private final AccessBoard board = new AccessBoard(settings, clock);
    private final EventTally tally = new EventTally();
    private final Set<String> phonesAt = new HashSet<>();
    private final Judging judging = new Judging(board, tally, phonesAt::contains, clock);

    /** A clock that stands until it is moved. */
    private static final class TickingClock extends Clock {
        private Instant now = Instant.parse("2026-11-21T06:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private RefusedRequest refused(String address, String account, Reason reason) {
        return new RefusedRequest(
                clock.instant(), address, "udp:" + address + ":5060", account, "REGISTER", "id", reason, 1);
    }

    private void guesses(String address, int times) {
        judging.judge(Collections.nCopies(times, refused(address, "1001", Reason.WRONG_PASSWORD)));
    }

    private Standing standing(String address) {
        return board.picture().standing(Transport.UDP, Prefix.address(address).orElseThrow());
    }

    @Test
    void whoGuessesLongEnoughIsBannedAndItsNeighbourIsNot() {
        guesses(GUESSER, 29);
        assertThat(standing(GUESSER)).isEqualTo(Standing.OPEN);
        guesses(GUESSER, 1);
        assertThat(standing(GUESSER)).isEqualTo(Standing.BANNED);
        assertThat(standing("192.0.2.67")).isEqualTo(Standing.OPEN);
    }

    @Test
    void whoTriesManyNamesIsBannedSooner() {
        judging.judge(IntStream.range(0, 12)
                .mapToObj(i -> refused(GUESSER, "10" + i, Reason.WRONG_PASSWORD))
                .toList());
        assertThat(standing(GUESSER)).isEqualTo(Standing.BANNED);
    }

    @Test
    void clumsyPhoneThatTriesEveryMinuteIsNotBanned() {
        for (int minute = 0; minute < 120; minute++) {
            guesses(GUESSER, 1);
            clock.now = clock.now.plus(Duration.ofMinutes(1));
        }
        assertThat(board.standing()).isEmpty();
    }

    @Test
    void banEndsByItselfAndTheNextOneIsLonger() {
        guesses(GUESSER, 30);
        Ban first = board.standing().get(0);
        assertThat(Duration.between(first.since(), first.until())).isEqualTo(Duration.ofMinutes(10));
        clock.now = first.until();
        board.sweep();
        assertThat(standing(GUESSER)).isEqualTo(Standing.OPEN);

        guesses(GUESSER, 30);
        Ban second = board.standing().get(0);
        assertThat(Duration.between(second.since(), second.until())).isEqualTo(Duration.ofMinutes(60));
        assertThat(second.times()).isEqualTo(2);
    }

    @Test
    void addressWherePhonesAreRegisteredIsSpared() {
        phonesAt.add(GUESSER);
        guesses(GUESSER, 500);
        assertThat(board.standing()).isEmpty();
        assertThat(tally.takeDue(clock.instant()))
                .anyMatch(event -> event.kind().equals("BAN_SPARED"));
    }

    @Test
    void whoIsAllowedIsNeverBanned() {
        board.follow(new AccessRules(List.of(new AccessRule(Service.SIP, true, "192.0.2.0/24", "")), 7));
        guesses(GUESSER, 500);
        assertThat(board.standing()).isEmpty();
        assertThat(standing(GUESSER)).isEqualTo(Standing.TRUSTED);
    }

    @Test
    void ip6NetworkIsBannedAsOneSender() {
        for (int host = 1; host <= 30; host++) {
            guesses("2001:db8:0:7::" + Integer.toHexString(host), 1);
        }
        assertThat(standing("2001:db8:0:7:ffff:ffff:ffff:ffff")).isEqualTo(Standing.BANNED);
        assertThat(standing("2001:db8:0:8::1")).isEqualTo(Standing.OPEN);
    }

    @Test
    void whatHonestPhonesDoTooLeadsNowhere() {
        judging.judge(Collections.nCopies(500, refused(GUESSER, "1001", Reason.NO_DIALOG)));
        judging.judge(Collections.nCopies(500, refused(GUESSER, "1001", Reason.REPLAYED)));
        assertThat(board.standing()).isEmpty();
    }

    @Test
    void tallyTellsOneEventAMinuteOfWhatIsAlike() {
        guesses(GUESSER, 25);
        assertThat(tally.takeDue(clock.instant())).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo("WRONG_PASSWORD");
            assertThat(event.source()).isEqualTo(GUESSER);
            assertThat(event.count()).isEqualTo(25);
        });
        guesses(GUESSER, 1);
        assertThat(tally.takeDue(clock.instant().plusSeconds(30))).isEmpty();
        assertThat(tally.takeDue(clock.instant().plusSeconds(61))).hasSize(1);
    }

    @Test
    void hundredThousandSendersMakeNothingGrow() {
        for (int i = 0; i < 100_000; i++) {
            guesses("10." + (i >> 16) + "." + ((i >> 8) & 255) + "." + (i & 255), 1);
        }
        assertThat(tally.takeDue(clock.instant().plusSeconds(61))).hasSizeLessThanOrEqualTo(1_100);
    }
}
