package org.carillonpbx.call.siprec;

import java.util.Objects;
import java.util.Optional;

/** Something that a recorder did. */
public sealed interface RecorderEvent {

    /** The session's name. */
    String session();

    /** It takes the session. */
    record Answered(String session, Optional<String> sdp) implements RecorderEvent {
        public Answered {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(sdp, "sdp");
        }
    }

    /** It does not, or could not be reached. */
    record Refused(String session, int status) implements RecorderEvent {
        public Refused {
            Objects.requireNonNull(session, "session");
        }
    }

    /** What it says to what we told it. */
    record Told(String session, int status, Optional<String> sdp) implements RecorderEvent {
        public Told {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(sdp, "sdp");
        }
    }

    /** It proposes a change. */
    record Proposed(String session, Optional<String> offer) implements RecorderEvent {
        public Proposed {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(offer, "offer");
        }
    }

    /** It has to be asked whether it is still there. */
    record RefreshDue(String session) implements RecorderEvent {
        public RefreshDue {
            Objects.requireNonNull(session, "session");
        }
    }

    /** It has hung up, or its dialog died. */
    record HungUp(String session) implements RecorderEvent {
        public HungUp {
            Objects.requireNonNull(session, "session");
        }
    }
}
