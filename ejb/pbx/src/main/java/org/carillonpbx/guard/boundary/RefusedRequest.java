package org.carillonpbx.guard.boundary;

import java.time.Instant;
import java.util.Objects;

/**
 * A request that was turned away, or several alike.
 *
 * @param address of its sender
 * @param source the sender as {@code udp:192.0.2.7:5060}
 * @param account who it said it was: text from the network
 * @param what the method, and whom it asked for where that is known: {@code INVITE 1002}
 * @param sipCallId empty where it is not known
 * @param count how many were alike
 */
public record RefusedRequest(
        Instant at,
        String address,
        String source,
        String account,
        String what,
        String sipCallId,
        Reason reason,
        long count) {
    private static final int LONGEST = 64;

    public RefusedRequest {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(source, "source");
        account = plain(account);
        what = plain(what);
        sipCallId = plain(sipCallId);
        Objects.requireNonNull(reason, "reason");
    }

    /** Text from the network must not forge lines anywhere, nor fill anything. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c)
                                || !Character.isDefined(c)
                                || Character.getType(c) == Character.SURROGATE
                        ? '?'
                        : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    public String why() {
        return reason.why();
    }

    public String advice() {
        return reason.advice();
    }

    /** Whether the two tell the same story. */
    public boolean like(RefusedRequest other) {
        return reason == other.reason
                && address.equals(other.address)
                && account.equals(other.account)
                && what.equals(other.what);
    }

    public RefusedRequest and(RefusedRequest later) {
        return new RefusedRequest(
                later.at, address, later.source, account, what, later.sipCallId, reason, count + later.count);
    }
}
