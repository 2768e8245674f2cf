package org.carillonpbx.sip.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Cuts what a connection brings into whole messages (RFC 3261 §18.3), before the stack's parser sees any of it.
 *
 * <p>A length that is repeated, no number, or beyond the limit ends the connection, for nobody could tell where the next
 * message begins; so does a head of too many lines, each of which would become an object. Confined to the connection's
 * reader.
 */
public final class Framing {

    private static final int MAX_LINES = 256;
    private static final byte[] NOTHING = new byte[0];
    private static final byte[] PING = {'\r', '\n', '\r', '\n'}; // RFC 5626 §4.4.1
    private static final byte[] HEAD_END = {'\n', '\r', '\n'};

    private final int limit;
    private byte[] waiting = NOTHING;
    private int at;
    private int scanned;
    private int lines;

    /** For messages of so many bytes at the most. */
    public Framing(int limit) {
        this.limit = limit;
    }

    /** Tells the messages and keep-alives that are whole with these bytes; fails where the stream makes no sense any more. */
    public void read(ByteBuffer arrived, Consumer<byte[]> found) throws IOException {
        int old = waiting.length;
        waiting = Arrays.copyOf(waiting, old + arrived.remaining());
        arrived.get(waiting, old, waiting.length - old);
        boolean more = true;
        while (more) {
            more = takeLineEnds(found) || takeMessage(found);
        }
        waiting = at == waiting.length ? NOTHING : Arrays.copyOfRange(waiting, at, waiting.length);
        scanned -= at;
        at = 0;
        if (waiting.length > limit) {
            throw new IOException("more than " + limit + " bytes and no message");
        }
    }

    /** Whether a message has begun and is not whole; half a keep-alive is none. */
    public boolean half() {
        return waiting.length > 0 && waiting[0] != '\r';
    }

    /** Whether this is a keep-alive and no message. */
    static boolean isPing(byte[] found) {
        return Arrays.equals(found, PING);
    }

    /** Takes line ends from before a message: two are a keep-alive, one is nothing. */
    private boolean takeLineEnds(Consumer<byte[]> found) {
        if (stands(at, PING)) {
            drop(PING.length);
            found.accept(PING.clone());
            return true;
        }
        int left = waiting.length - at;
        if (left > 0 && waiting[at] == '\n') {
            drop(1);
            return true;
        }
        if (left > 2 && waiting[at] == '\r' && waiting[at + 1] == '\n' && waiting[at + 2] != '\r') {
            drop(2);
            return true;
        }
        return false;
    }

    private boolean takeMessage(Consumer<byte[]> found) throws IOException {
        int end = headEnd();
        if (end < 0 || waiting[at] == '\r') {
            return false;
        }
        byte[] head = Arrays.copyOfRange(waiting, at, end);
        Optional<LengthHeader> header = length(head);
        long size = (long) head.length + header.map(LengthHeader::length).orElse(0);
        if (size > limit) {
            throw new Unfit(413, "a message of " + size + " bytes", head);
        }
        if (waiting.length - at < size) {
            return false;
        }
        byte[] message = Arrays.copyOfRange(waiting, at, at + (int) size);
        drop((int) size);
        found.accept(header.map(h -> h.plainIn(message)).orElse(message));
        return true;
    }

    private static Optional<LengthHeader> length(byte[] head) throws Unfit {
        try {
            return LengthHeader.in(head, head.length);
        } catch (IOException e) {
            throw new Unfit(400, e.getMessage(), head);
        }
    }

    /** Past the empty line, or -1; what has been looked at once is not looked at again. */
    private int headEnd() throws IOException {
        for (int i = Math.max(at, scanned); i + HEAD_END.length <= waiting.length; i++) {
            if (waiting[i] == '\n') {
                if (stands(i, HEAD_END)) {
                    scanned = i;
                    return i + HEAD_END.length;
                }
                lines++;
                if (lines > MAX_LINES) {
                    throw new IOException("a head of more than " + MAX_LINES + " lines");
                }
            }
        }
        scanned = Math.max(at, waiting.length - HEAD_END.length + 1);
        return -1;
    }

    private boolean stands(int from, byte[] what) {
        int to = from + what.length;
        return to <= waiting.length && Arrays.equals(waiting, from, to, what, 0, what.length);
    }

    private void drop(int count) {
        at += count;
        scanned = at;
        lines = 0;
    }
}
