package org.carillonpbx.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Party;
import org.carillonpbx.call.RecordingId;
import org.carillonpbx.call.RecordingOrder;
import org.carillonpbx.call.RecordingPlace;
import org.carillonpbx.call.Timers;
import org.carillonpbx.call.siprec.RecorderEvent;
import org.carillonpbx.call.siprec.RecorderLine;
import org.carillonpbx.call.siprec.Snapshot;
import org.carillonpbx.media.sealed.Form;
import org.carillonpbx.recording.boundary.NewRecording;
import org.carillonpbx.recording.boundary.RecorderAddress;
import org.carillonpbx.recording.boundary.RecordingDesk;
import org.junit.jupiter.api.Test;

class RtpRecorderTest {
    private static final RecordingId ID = new RecordingId("r");

    private final List<String> noted = new ArrayList<>();
    private boolean room = true;
    private final RtpRecorder recorder = recorder();

    /** Notes what the component is told. */
    private final class Desk extends RecordingDesk {
        @Override
        public List<RecorderAddress> recorders() {
            return List.of(new RecorderAddress("sip:srs", "", "127.0.0.1"));
        }

        @Override
        public boolean hasRoom() {
            return room;
        }

        @Override
        public NewRecording prepare() {
            return new NewRecording("r", Form.SAMPLES, true, Path.of("r.rec"), () -> {
                throw new AssertionError("a key is made on the lane");
            });
        }

        @Override
        public void begun(NewRecording recording, RecordingOrder order, boolean filing, boolean elsewhere) {
            noted.add("begun" + (filing ? " in a file" : "") + (elsewhere ? " elsewhere" : ""));
        }

        @Override
        public void filing(String id) {
            noted.add("filing");
        }

        @Override
        public void taken(String id, String by) {
            noted.add("taken by " + by);
        }

        @Override
        public void failed(String id, String by, int status, boolean again) {
            noted.add("failed at " + by + " " + status);
        }

        @Override
        public void left(String id) {
            noted.add("left");
        }

        @Override
        public void ending(String id) {
            noted.add("ending");
        }
    }

    private static final class Line implements RecorderLine {
        @Override
        public int recorders() {
            return 1;
        }

        @Override
        public boolean call(String session, int to, Snapshot what) {
            return true;
        }

        @Override
        public boolean agree(String session, String answer) {
            return true;
        }

        @Override
        public void tell(String session, Snapshot what) {}

        @Override
        public void meet(String session, String offer) {}

        @Override
        public void refuse(String session) {}

        @Override
        public void hangUp(String session) {}

        @Override
        public void forget(String session) {}
    }

    /** Time that never comes. */
    private static final class NoTime implements Timers {
        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public Duration uptime() {
            return Duration.ZERO;
        }

        @Override
        public void after(Object tag, Duration delay, Runnable task) {}

        @Override
        public void cancel(Object tag) {}
    }

    private RtpRecorder recorder() {
        RtpRecorder made = new RtpRecorder(new AgreeableMedia(), new Desk(), new Line());
        made.attend(new NoTime());
        return made;
    }

    private Optional<RecordingId> records(RecordingPlace place) {
        return recorder.record(new RecordingOrder(
                new CallId("c"),
                new LegId("l1"),
                new LegId("l2"),
                new Party("201", ""),
                new Party("202", ""),
                "202",
                false,
                place));
    }

    @Test
    void aFileIsWrittenWhereTheRuleSaysSo() {
        assertThat(records(RecordingPlace.FILE)).contains(ID);
        assertThat(noted).containsExactly("begun in a file");
    }

    @Test
    void withoutRoomNothingBeginsInAFile() {
        room = false;
        assertThat(records(RecordingPlace.FILE)).isEmpty();
        assertThat(noted).isEmpty();
    }

    @Test
    void withoutRoomTheRecorderIsCalledAllTheSame() {
        room = false;
        assertThat(records(RecordingPlace.BOTH)).contains(ID);
        assertThat(noted).containsExactly("begun elsewhere");
    }

    @Test
    void aFileTakesTheRecordersPlaceOnce() {
        assertThat(records(RecordingPlace.RECORDER_OR_FILE)).contains(ID);
        recorder.happen(new RecorderEvent.Refused("r-1", 503));
        assertThat(noted).containsExactly("begun elsewhere", "failed at sip:srs 503", "filing");
    }

    @Test
    void noFileTakesItsPlaceWhereTheRuleWantsNone() {
        assertThat(records(RecordingPlace.RECORDER)).contains(ID);
        recorder.happen(new RecorderEvent.Refused("r-1", 503));
        assertThat(noted).containsExactly("begun elsewhere", "failed at sip:srs 503");
    }

    @Test
    void whatARecorderTakesAndLosesIsGoneOnWithInAFile() {
        assertThat(records(RecordingPlace.RECORDER_OR_FILE)).contains(ID);
        recorder.happen(new RecorderEvent.Answered("r-1", Optional.of("sdp")));
        recorder.happen(new RecorderEvent.HungUp("r-1"));
        assertThat(noted).containsExactly("begun elsewhere", "taken by sip:srs", "failed at sip:srs 487", "filing");
    }

    @Test
    void itEndsAtBothPlaces() {
        assertThat(records(RecordingPlace.BOTH)).contains(ID);
        recorder.stop(ID);
        assertThat(noted).containsExactly("begun in a file elsewhere", "ending", "left");
    }

    @Test
    void itEndsElsewhereWithALeg() {
        assertThat(records(RecordingPlace.RECORDER)).contains(ID);
        recorder.gone(new LegId("l2"));
        assertThat(noted).containsExactly("begun elsewhere", "left");
    }
}
