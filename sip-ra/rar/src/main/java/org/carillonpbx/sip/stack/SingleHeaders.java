package org.carillonpbx.sip.stack;

import java.util.Locale;
import java.util.Map;

/**
 * Finds headers that may stand once and stand twice. The stack's parser takes the first and forgets the rest, while the
 * next element may take the last: two readings of one message are how a request is smuggled in (RFC 4475 §3.3.8, §3.3.9).
 */
final class SingleHeaders {

    private static final Map<String, Integer> BITS = Map.ofEntries(
            Map.entry("call-id", 1),
            Map.entry("i", 1),
            Map.entry("cseq", 2),
            Map.entry("from", 4),
            Map.entry("f", 4),
            Map.entry("to", 8),
            Map.entry("t", 8),
            Map.entry("max-forwards", 16),
            Map.entry("content-length", 32),
            Map.entry("l", 32),
            Map.entry("replaces", 64));
    private static final int LONGEST = "content-length".length();

    private SingleHeaders() {}

    /** Whether one of them comes again before the empty line. */
    static boolean repeated(byte[] message) {
        int seen = 0;
        int at = nextLine(message, 0);
        while (at < message.length && message[at] != '\r' && message[at] != '\n') {
            int bit = bit(message, at);
            if ((seen & bit) != 0) {
                return true;
            }
            seen |= bit;
            at = nextLine(message, at);
        }
        return false;
    }

    private static int nextLine(byte[] message, int from) {
        int at = from;
        while (at < message.length && message[at] != '\n') {
            at++;
        }
        return at + 1;
    }

    /** 0 for every other header and for the continuation of a folded one. */
    private static int bit(byte[] message, int from) {
        switch (message[from] | 0x20) {
            case 'c', 'i', 'f', 't', 'm', 'l', 'r' -> {
                int end = from;
                while (end < message.length && end - from <= LONGEST && isName(message[end])) {
                    end++;
                }
                String name = new String(message, from, end - from, java.nio.charset.StandardCharsets.ISO_8859_1);
                return BITS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
            }
            default -> {
                return 0;
            }
        }
    }

    private static boolean isName(byte b) {
        return b == '-' || ((b | 0x20) >= 'a' && (b | 0x20) <= 'z');
    }
}
