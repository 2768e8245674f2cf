package org.carillonpbx.sip.outflow;

import java.security.SecureRandom;

/** Tags, Call-IDs and branches that nobody can guess (RFC 3261 §19.3). Thread-safe. */
public final class Tags {

    private static final char[] DIGITS = "0123456789abcdefghijklmnopqrstuv".toCharArray();

    private final SecureRandom random = new SecureRandom();

    public String next() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        char[] text = new char[16];
        for (int i = 0; i < text.length; i++) {
            text[i] = DIGITS[bytes[i] & 31];
        }
        return new String(text);
    }
}
