package org.carillonpbx.call.siprec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Party;
import org.carillonpbx.call.RecordingId;
import org.carillonpbx.call.RecordingOrder;
import org.carillonpbx.call.RecordingPlace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExternalRecordingsTest {
    private static final RecordingId ID = new RecordingId("r");
    private static final LegId ONE = new LegId("leg-1");
    private static final LegId OTHER = new LegId("leg-2");

    private final List<String> said = new ArrayList<>();
    private final Alarms alarms = new Alarms();
    private final Line line = new Line();
    private final ExternalRecordings recordings = new ExternalRecordings(line, alarms, new News());

    /** A way to recorders that writes down what is wanted of it. */
    private final class Line implements RecorderLine {
        private int recorders = 1;
        private boolean noPorts;
        private boolean strange;
        private Optional<Snapshot> last = Optional.empty();

        @Override
        public int recorders() {
            return recorders;
        }

        @Override
        public boolean call(String session, int recorder, Snapshot what) {
            last = Optional.of(what);
            said.add("call " + session + " at " + recorder);
            return !noPorts;
        }

        @Override
        public boolean agree(String session, String answer) {
            said.add("agree " + session);
            return !strange;
        }

        @Override
        public void tell(String session, Snapshot what) {
            last = Optional.of(what);
            said.add("tell " + session);
        }

        @Override
        public void meet(String session, String offer) {
            said.add("meet " + session);
        }

        @Override
        public void refuse(String session) {
            said.add("refuse " + session);
        }

        @Override
        public void hangUp(String session) {
            said.add("hang up " + session);
        }

        @Override
        public void forget(String session) {
            said.add("forget " + session);
        }
    }

    private final class News implements RecorderNews {
        @Override
        public void taken(RecordingId recording, int recorder) {
            said.add("taken by " + recorder);
        }

        @Override
        public void failed(RecordingId recording, int recorder, int status, boolean again) {
            said.add("failed at " + recorder + ": " + status + (again ? ", again" : ""));
        }

        @Override
        public void over(RecordingId recording) {
            said.add("over");
        }
    }

    private void begins() {
        recordings.begin(
                ID,
                new RecordingOrder(
                        new CallId("call"),
                        ONE,
                        OTHER,
                        new Party("201", "Ann"),
                        new Party("202", "Bo"),
                        "202",
                        false,
                        RecordingPlace.RECORDER));
    }

    private void answers(String session) {
        recordings.happen(new RecorderEvent.Answered(session, Optional.of("sdp")));
    }

    private void refuses(String session, int status) {
        recordings.happen(new RecorderEvent.Refused(session, status));
    }

    private void takesNote(String session, int status) {
        recordings.happen(new RecorderEvent.Told(session, status, Optional.of("sdp")));
    }

    private List<String> heard() {
        List<String> all = List.copyOf(said);
        said.clear();
        return all;
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    @AfterEach
    void nothingIsLeft() {
        recordings.close();
        assertThat(recordings.sessions()).isZero();
        assertThat(alarms.pending()).isZero();
    }

    @Test
    void aRecorderThatAnswersIsToldWhatChangesAndAtLastTheEnd() {
        begins();
        answers("r-1");
        assertThat(heard()).containsExactly("call r-1 at 0", "agree r-1", "taken by 0");
        recordings.held(ID, OTHER, true);
        assertThat(line.last.orElseThrow().other().held()).isTrue();
        assertThat(line.last.orElseThrow().one().held()).isFalse();
        takesNote("r-1", 200);
        recordings.pause(ID);
        assertThat(line.last.orElseThrow().flows()).isFalse();
        takesNote("r-1", 200);
        recordings.resume(ID);
        assertThat(line.last.orElseThrow().flows()).isTrue();
        takesNote("r-1", 200);
        recordings.stop(ID);
        assertThat(line.last.orElseThrow().over()).isPresent();
        takesNote("r-1", 200);
        assertThat(heard())
                .containsExactly(
                        "tell r-1",
                        "agree r-1",
                        "tell r-1",
                        "agree r-1",
                        "tell r-1",
                        "agree r-1",
                        "over",
                        "tell r-1",
                        "hang up r-1");
    }

    @Test
    void whatChangesBeforeTheAnswerOrWhileItIsToldIsToldAfterwards() {
        begins();
        recordings.held(ID, ONE, true);
        answers("r-1");
        recordings.held(ID, ONE, false);
        recordings.held(ID, OTHER, true);
        takesNote("r-1", 200);
        assertThat(heard())
                .containsExactly("call r-1 at 0", "agree r-1", "taken by 0", "tell r-1", "agree r-1", "tell r-1");
        assertThat(line.last.orElseThrow().one().held()).isFalse();
        assertThat(line.last.orElseThrow().other().held()).isTrue();
    }

    @Test
    void whatMeetsAProposalOfTheRecordersIsToldAgain() {
        begins();
        answers("r-1");
        recordings.pause(ID);
        recordings.happen(new RecorderEvent.Proposed("r-1", Optional.of("offer")));
        recordings.happen(new RecorderEvent.Proposed("r-1", Optional.empty()));
        takesNote("r-1", 491);
        heard();
        alarms.pass(seconds(3));
        assertThat(heard()).containsExactly("tell r-1");
    }

    @Test
    void aRecorderThatDoesNotHearTheEndIsHungUpAllTheSame() {
        begins();
        answers("r-1");
        recordings.stop(ID);
        heard();
        alarms.pass(seconds(2));
        assertThat(heard()).containsExactly("hang up r-1");
    }

    @Test
    void aRecorderThatRefusesIsTriedThreeTimes() {
        begins();
        refuses("r-1", 503);
        assertThat(heard()).containsExactly("call r-1 at 0", "forget r-1", "failed at 0: 503, again");
        alarms.pass(seconds(5));
        refuses("r-2", 486);
        alarms.pass(seconds(10));
        refuses("r-3", 503);
        assertThat(heard())
                .containsExactly(
                        "call r-2 at 0",
                        "forget r-2",
                        "failed at 0: 486, again",
                        "call r-3 at 0",
                        "forget r-3",
                        "failed at 0: 503",
                        "over");
        alarms.pass(seconds(600));
        assertThat(heard()).isEmpty();
    }

    @Test
    void aRecorderThatSaysNothingIsGivenUpAfterAMoment() {
        begins();
        heard();
        alarms.pass(seconds(4));
        assertThat(heard()).containsExactly("hang up r-1", "failed at 0: 408, again");
        answers("r-1");
        assertThat(heard()).isEmpty();
    }

    @Test
    void theNextRecorderIsTriedAtOnce() {
        line.recorders = 2;
        begins();
        refuses("r-1", 503);
        alarms.pass(Duration.ZERO);
        answers("r-2");
        assertThat(heard())
                .containsExactly(
                        "call r-1 at 0",
                        "forget r-1",
                        "failed at 0: 503, again",
                        "call r-2 at 1",
                        "agree r-2",
                        "taken by 1");
    }

    @Test
    void aRecorderThatDropsALongSessionIsForgivenItsOlderFailures() {
        begins();
        for (int session = 1; session <= 6; session++) {
            answers("r-" + session);
            alarms.pass(seconds(60));
            recordings.happen(new RecorderEvent.HungUp("r-" + session));
            assertThat(heard()).endsWith("failed at 0: 487, again");
            alarms.pass(seconds(5));
        }
    }

    @Test
    void aRecorderThatAnswersAndHangsUpAtOnceIsGivenUp() {
        begins();
        for (int session = 1; session <= 3; session++) {
            answers("r-" + session);
            recordings.happen(new RecorderEvent.HungUp("r-" + session));
            alarms.pass(seconds(5 * session));
        }
        assertThat(heard()).endsWith("failed at 0: 487", "over");
    }

    @Test
    void anAnswerThatCannotBeTakenIsAFailure() {
        line.strange = true;
        begins();
        answers("r-1");
        assertThat(heard()).containsExactly("call r-1 at 0", "agree r-1", "hang up r-1", "failed at 0: 488, again");
    }

    @Test
    void withoutPortsItIsTriedAgain() {
        line.noPorts = true;
        begins();
        assertThat(heard()).containsExactly("call r-1 at 0", "failed at 0: 503, again");
        line.noPorts = false;
        alarms.pass(seconds(5));
        answers("r-2");
        assertThat(heard()).endsWith("taken by 0");
    }

    @Test
    void itEndsWithEitherLegWhateverElseHappens() {
        begins();
        recordings.gone(OTHER);
        recordings.gone(ONE);
        assertThat(heard()).containsExactly("call r-1 at 0", "over", "hang up r-1");
    }

    @Test
    void aCallThatEndsWhileARecorderIsWaitedForLeavesNothing() {
        begins();
        refuses("r-1", 503);
        recordings.stop(ID);
        assertThat(heard()).endsWith("over");
        alarms.pass(seconds(60));
        assertThat(heard()).isEmpty();
    }

    @Test
    void aRefreshIsMetWithWhatThereIs() {
        begins();
        answers("r-1");
        heard();
        recordings.happen(new RecorderEvent.RefreshDue("r-1"));
        takesNote("r-1", 200);
        assertThat(heard()).containsExactly("tell r-1", "agree r-1");
    }
}
