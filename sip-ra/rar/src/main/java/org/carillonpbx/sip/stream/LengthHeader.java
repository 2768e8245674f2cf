package org.carillonpbx.sip.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A message's Content-Length, wherever and however it is written (RFC 3261 §7.3.1: compact, folded, spaced).
 *
 * @param from where its line begins
 * @param to where its last line ends, past the LF
 * @param length of the body, in bytes
 */
record LengthHeader(int from, int to, int length) {

    private static final int DIGITS = 10; // more is no length of anything

    /** Finds it in a head of so many bytes; fails where it is no number or comes twice (RFC 4475 §3.1.2.3, §3.3.9). */
    static Optional<LengthHeader> in(byte[] message, int headEnd) throws IOException {
        String head = new String(message, 0, headEnd, StandardCharsets.ISO_8859_1);
        Optional<LengthHeader> found = Optional.empty();
        int at = 0;
        while (at < headEnd) {
            int end = lineEnd(head, at);
            int colon = head.indexOf(':', at);
            if (colon > at && colon < end && names(head.substring(at, colon).strip())) {
                if (found.isPresent()) {
                    throw new IOException("two Content-Lengths");
                }
                found = Optional.of(new LengthHeader(
                        at, end, number(head.substring(colon + 1, end).strip())));
            }
            at = end;
        }
        return found;
    }

    private static boolean names(String name) {
        return name.equalsIgnoreCase("Content-Length") || name.equalsIgnoreCase("l");
    }

    /** Past the LF of a header's last line: one that a space or tab follows is folded. */
    private static int lineEnd(String head, int from) {
        int end = head.indexOf('\n', from) + 1;
        while (end > 0 && end < head.length() && (head.charAt(end) == ' ' || head.charAt(end) == '\t')) {
            end = head.indexOf('\n', end) + 1;
        }
        return end > 0 ? end : head.length();
    }

    private static int number(String text) throws IOException {
        if (text.isEmpty() || text.length() > DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IOException("no Content-Length");
        }
        return (int) Math.min(Integer.MAX_VALUE, Long.parseLong(text)); // too much is too much
    }

    /** The message with this header in its plainest form. */
    byte[] plainIn(byte[] message) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(message.length + 16);
        plain.write(message, 0, from);
        plain.writeBytes(("Content-Length: " + length + "\r\n").getBytes(StandardCharsets.US_ASCII));
        plain.write(message, to, message.length - to);
        return plain.toByteArray();
    }
}
