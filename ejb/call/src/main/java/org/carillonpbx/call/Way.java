package org.carillonpbx.call;

import java.util.Optional;

/**
 * How a leg came to be: who is there, behind which hop, and how its media can be agreed on where it called us.
 *
 * @param incoming the far side called us
 * @param hop where its packets come from, {@code udp:192.0.2.7:5060}
 * @param offer what it offered, where it did
 * @param acknowledges whether it can be offered something while it hears that it rings
 */
record Way(Party party, boolean incoming, String hop, String address, Optional<String> offer, boolean acknowledges) {

    /** A 2xx would accept a caller's INVITE, and tell a callee that somebody else answered. */
    Cause beforeAnAnswer(Cause cause) {
        if (incoming) {
            return cause.sipStatus() < 300 ? Cause.UNREACHABLE : cause;
        }
        return cause == Cause.NORMAL ? Cause.CANCELLED : cause;
    }
}
