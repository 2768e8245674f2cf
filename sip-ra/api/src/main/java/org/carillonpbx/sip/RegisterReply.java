package org.carillonpbx.sip;

import java.util.List;
import java.util.Objects;

/** What a REGISTER is answered with. */
public sealed interface RegisterReply permits RegisterReply.Registered, RegisterReply.TooBrief, Challenged, Refused {

    /** 200 with every binding of the address of record, this one's and the others'. */
    record Registered(List<Bound> bindings) implements RegisterReply {
        public Registered {
            bindings = List.copyOf(bindings);
        }
    }

    /**
     * A binding that stands, with the seconds that it still has.
     *
     * @param instance the device's {@code +sip.instance} (RFC 5626), empty where it sent none
     */
    record Bound(String uri, int expiresSeconds, String instance) {
        public Bound {
            Objects.requireNonNull(uri, "uri");
            Objects.requireNonNull(instance, "instance");
        }

        public Bound(String uri, int expiresSeconds) {
            this(uri, expiresSeconds, "");
        }
    }

    /** 423 with Min-Expires (RFC 3261 §10.3 step 7). */
    record TooBrief(int minimumSeconds) implements RegisterReply {}
}
