package org.carillonpbx.subscription.control;

import java.security.SecureRandom;

/** Tags that nobody can guess (RFC 3261 §19.3). Thread-safe. */
final class Tags {
    private static final char[] DIGITS = "0123456789abcdefghijklmnopqrstuv".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tags() {}

    static String next() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        char[] text = new char[16];
        for (int i = 0; i < text.length; i++) {
            text[i] = DIGITS[bytes[i] & 31];
        }
        return new String(text);
    }
}
