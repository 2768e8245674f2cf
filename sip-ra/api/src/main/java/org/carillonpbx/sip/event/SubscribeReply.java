package org.carillonpbx.sip.event;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.carillonpbx.sip.Admission;

/** What a SUBSCRIBE is answered with. */
public sealed interface SubscribeReply {

    /**
     * 200, and after it the NOTIFY that RFC 6665 §4.2.1.2 demands at once.
     *
     * @param localTag our tag in the dialog: the same one for a request that came again
     * @param expiresSeconds for how long, 0 where it is over
     * @param first the NOTIFY; empty where one is under way anyhow
     * @param list whether the resource is a list (RFC 4662 §4.1)
     */
    record Subscribed(String localTag, int expiresSeconds, Optional<Notification> first, boolean list)
            implements SubscribeReply {
        public Subscribed {
            Objects.requireNonNull(localTag, "localTag");
            Objects.requireNonNull(first, "first");
        }
    }

    /** 423 with Min-Expires. */
    record TooBrief(int minimumSeconds) implements SubscribeReply {}

    /** 489 with Allow-Events. */
    record BadEvent(List<String> allowed) implements SubscribeReply {
        public BadEvent {
            allowed = List.copyOf(allowed);
        }
    }

    /** 401, or a failure. */
    record Turned(Admission why) implements SubscribeReply {
        public Turned {
            if (why instanceof Admission.Admitted) {
                throw new IllegalArgumentException("admitted is no reason to turn away: " + why);
            }
        }
    }
}
