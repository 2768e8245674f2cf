package org.carillonpbx.sip.stack;

import java.util.Locale;

/**
 * How packets are marked for the network (RFC 2474): the six bits of a differentiated services code point.
 *
 * @param codePoint 0 to 63
 */
public record Dscp(int codePoint) {
    private static final int MOST = 63;
    /** What signalling is marked with, by most phones too. */
    public static final Dscp SIGNALLING = new Dscp(24);

    public Dscp {
        if (codePoint < 0 || codePoint > MOST) {
            throw new IllegalArgumentException("no code point of DSCP: " + codePoint);
        }
    }

    /**
     * Reads what an operator wrote: {@code EF}, {@code CS0} to {@code CS7}, {@code AF11} to {@code AF43}, or a number.
     *
     * @throws IllegalArgumentException where it is none of these
     */
    public static Dscp named(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        if (name.equals("EF")) {
            return new Dscp(46);
        }
        if (name.matches("CS[0-7]")) {
            return new Dscp(8 * (name.charAt(2) - '0')); // RFC 2474 §4.2.2
        }
        if (name.matches("AF[1-4][1-3]")) {
            return new Dscp(8 * (name.charAt(2) - '0') + 2 * (name.charAt(3) - '0')); // RFC 2597 §6
        }
        if (name.matches("[0-9]{1,2}")) {
            return new Dscp(Integer.parseInt(name));
        }
        throw new IllegalArgumentException("no DSCP: \"" + text + "\"; EF, CS0 to CS7, AF11 to AF43 or 0 to 63");
    }

    /** The octet that it stands in: IPv4's type of service, IPv6's traffic class. */
    public int octet() {
        return codePoint << 2;
    }
}
