package org.carillonpbx.sip.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A message that its carrier has cut out already: a WebSocket frame. Its Content-Length may be left out (RFC 7118 §5.4), but
 * where it stands the body has that length and no other.
 */
public final class WholeMessage {

    private WholeMessage() {}

    /** Whether there is nothing but line ends (RFC 5626 §3.5.1). */
    public static boolean keepsAlive(byte[] frame) {
        for (byte b : frame) {
            if (b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }

    /** The message with a Content-Length in its plainest form; fails where it says more than there is. */
    public static byte[] plain(byte[] frame) throws IOException {
        int head = headEnd(frame);
        if (head < 0) {
            return frame.clone(); // the parser says what is wrong with it
        }
        int body = frame.length - head;
        Optional<LengthHeader> header = LengthHeader.in(frame, head);
        if (header.isEmpty()) {
            return withLength(frame, head, body);
        }
        int stated = header.get().length();
        if (stated > body) {
            throw new IOException("a body of " + body + " bytes that says it has " + stated);
        }
        return header.get().plainIn(Arrays.copyOf(frame, head + stated));
    }

    private static int headEnd(byte[] frame) {
        for (int i = 3; i < frame.length; i++) {
            if (frame[i] == '\n' && frame[i - 1] == '\r' && frame[i - 2] == '\n' && frame[i - 3] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }

    private static byte[] withLength(byte[] frame, int head, int body) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(frame.length + 24);
        plain.write(frame, 0, head - 2);
        plain.writeBytes(("Content-Length: " + body + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        plain.write(frame, head, body);
        return plain.toByteArray();
    }
}
