package org.carillonpbx.sip.event;

import java.util.List;
import java.util.Objects;
import org.carillonpbx.sip.Admission;

/** What a PUBLISH is answered with. */
public sealed interface PublishReply {

    /** 200 with SIP-ETag and Expires. */
    record Published(String tag, int expiresSeconds) implements PublishReply {
        public Published {
            Objects.requireNonNull(tag, "tag");
        }
    }

    /** 423 with Min-Expires. */
    record TooBrief(int minimumSeconds) implements PublishReply {}

    /** 489 with Allow-Events. */
    record BadEvent(List<String> allowed) implements PublishReply {
        public BadEvent {
            allowed = List.copyOf(allowed);
        }
    }

    /** 415 with Accept. */
    record BadBody(List<String> accepted) implements PublishReply {
        public BadBody {
            accepted = List.copyOf(accepted);
        }
    }

    /** 401, or a failure such as 412. */
    record Turned(Admission why) implements PublishReply {
        public Turned {
            if (why instanceof Admission.Admitted) {
                throw new IllegalArgumentException("admitted is no reason to turn away: " + why);
            }
        }
    }
}
