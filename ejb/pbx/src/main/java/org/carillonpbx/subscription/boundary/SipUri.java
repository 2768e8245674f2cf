package org.carillonpbx.subscription.boundary;

import java.nio.charset.StandardCharsets;

/** Writes SIP URIs into documents (RFC 3261 §25.1). */
final class SipUri {
    private static final String PLAIN = "-_.!~*'()&=+$,;?/";

    private SipUri() {}

    static String of(String user, String host) {
        StringBuilder out = new StringBuilder("sip:");
        for (byte b : user.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            if (plain) {
                out.append((char) c);
            } else {
                out.append('%').append(hex(c >> 4)).append(hex(c & 15));
            }
        }
        return user.isEmpty()
                ? out.append(host).toString()
                : out.append('@').append(host).toString();
    }

    private static char hex(int digit) {
        return Character.toUpperCase(Character.forDigit(digit, 16));
    }
}
