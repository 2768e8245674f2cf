package org.carillonpbx.call;

import java.util.Map;
import java.util.OptionalInt;

/** The causes of Q.850 and the statuses of SIP, each in the other's words (RFC 3398 §7.2.4.1 and §8.2.6.1). */
public final class Q850 {
    private static final int INTERWORKING = 127;

    private static final Map<Integer, Integer> STATUS = Map.ofEntries(
            Map.entry(1, 404), // unallocated number
            Map.entry(2, 404), // no route to network
            Map.entry(3, 404), // no route to destination
            Map.entry(16, 487), // normal clearing, before an answer
            Map.entry(17, 486), // user busy
            Map.entry(18, 408), // no user responding
            Map.entry(19, 480), // no answer
            Map.entry(20, 480), // subscriber absent
            Map.entry(21, 403), // call rejected
            Map.entry(22, 410), // number changed
            Map.entry(23, 410), // redirection to new destination
            Map.entry(25, 483), // exchange routing error
            Map.entry(26, 404), // non-selected user clearing
            Map.entry(27, 502), // destination out of order
            Map.entry(28, 484), // address incomplete
            Map.entry(29, 501), // facility rejected
            Map.entry(31, 480), // normal, unspecified
            Map.entry(34, 503), // no circuit available
            Map.entry(38, 503), // network out of order
            Map.entry(41, 503), // temporary failure
            Map.entry(42, 503), // switching equipment congestion
            Map.entry(47, 503), // resource unavailable
            Map.entry(55, 403), // incoming calls barred within the group
            Map.entry(57, 403), // bearer capability not authorised
            Map.entry(58, 503), // bearer capability not available
            Map.entry(63, 503), // service or option not available
            Map.entry(65, 488), // bearer capability not implemented
            Map.entry(70, 488), // restricted digital information only
            Map.entry(79, 501), // service or option not implemented
            Map.entry(87, 403), // user not member of the group
            Map.entry(88, 503), // incompatible destination
            Map.entry(102, 504), // recovery on timer expiry
            Map.entry(111, 500), // protocol error
            Map.entry(INTERWORKING, 500));

    private static final Map<Integer, Integer> CAUSE = Map.ofEntries(
            Map.entry(400, 41),
            Map.entry(401, 21),
            Map.entry(402, 21),
            Map.entry(403, 21),
            Map.entry(404, 1),
            Map.entry(405, 63),
            Map.entry(406, 79),
            Map.entry(407, 21),
            Map.entry(408, 102),
            Map.entry(410, 22),
            Map.entry(415, 79),
            Map.entry(480, 18),
            Map.entry(481, 41),
            Map.entry(482, 25),
            Map.entry(483, 25),
            Map.entry(484, 28),
            Map.entry(485, 1),
            Map.entry(486, 17),
            Map.entry(487, 16),
            Map.entry(488, 65),
            Map.entry(500, 41),
            Map.entry(501, 79),
            Map.entry(502, 38),
            Map.entry(503, 41),
            Map.entry(504, 102),
            Map.entry(600, 17),
            Map.entry(603, 21),
            Map.entry(604, 1),
            Map.entry(606, 65));

    private Q850() {}

    /**
     * The failure that a cause stands for. The rest of a class stands for what its first does (Q.850 §2.1): normal events,
     * then a lack of resources, what is not available, not implemented, an invalid message, a protocol error.
     *
     * @return empty for what is no cause
     */
    public static OptionalInt statusOf(int cause) {
        if (cause < 1 || cause > INTERWORKING) {
            return OptionalInt.empty();
        }
        Integer status = STATUS.get(cause);
        return OptionalInt.of(status == null ? ofClass(cause) : status);
    }

    private static int ofClass(int cause) {
        return switch (cause >> 4) {
            case 0, 1 -> 480;
            case 2, 3 -> 503;
            case 4 -> 488;
            default -> 500;
        };
    }

    /** The cause that a failure stands for; statuses of which the RFC says nothing are a matter of interworking. */
    public static int causeOf(int status) {
        return CAUSE.getOrDefault(status, INTERWORKING);
    }
}
