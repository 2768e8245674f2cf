package org.carillonpbx.sip.stream;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cuts what a connection brings into whole messages (RFC 3261 §18.3), before the stack's own reader sees any of it.
 *
 * <p>That reader finds Content-Length only in its long form without a space before the colon, allocates whatever it says,
 * and so dies of a large one. Here both forms are read; a length that is repeated, no number, or beyond the limit ends the
 * connection, for nobody could tell where the next message begins. Confined to the connection's reader.
 */
public final class Framing {

    private static final byte[] PING = {'\r', '\n', '\r', '\n'}; // RFC 5626 §4.4.1
    private static final byte[] HEAD_END = {'\n', '\r', '\n'};

    private final int limit;
    private byte[] waiting = new byte[0];

    /** For messages of so many bytes at the most. */
    public Framing(int limit) {
        this.limit = limit;
    }

    /** The messages and keep-alives that are whole with these bytes; fails where the stream makes no sense any more. */
    public List<byte[]> whole(byte[] arrived) throws IOException {
        int old = waiting.length;
        waiting = Arrays.copyOf(waiting, old + arrived.length);
        System.arraycopy(arrived, 0, waiting, old, arrived.length);
        List<byte[]> found = new ArrayList<>(1);
        boolean more = true;
        while (more) {
            more = takeLineEnds(found) || takeMessage(found);
        }
        if (waiting.length > limit) {
            throw new IOException("more than " + limit + " bytes and no message");
        }
        return found;
    }

    /** Takes line ends from before a message: two are a keep-alive, one is nothing. */
    private boolean takeLineEnds(List<byte[]> found) {
        if (at(0, PING)) {
            found.add(PING.clone());
            drop(PING.length);
            return true;
        }
        if (waiting.length > 0 && waiting[0] == '\n') {
            drop(1);
            return true;
        }
        if (waiting.length > 2 && waiting[0] == '\r' && waiting[1] == '\n' && waiting[2] != '\r') {
            drop(2);
            return true;
        }
        return false;
    }

    private boolean takeMessage(List<byte[]> found) throws IOException {
        int end = headEnd();
        if (end < 0 || waiting[0] == '\r') {
            return false;
        }
        Optional<LengthHeader> header = LengthHeader.in(waiting, end);
        int length = header.map(LengthHeader::length).orElse(0);
        if (end + length > limit) {
            throw new IOException("a message of " + (end + length) + " bytes");
        }
        if (waiting.length < end + length) {
            return false;
        }
        byte[] message = Arrays.copyOf(waiting, end + length);
        found.add(header.map(h -> h.plainIn(message)).orElse(message));
        drop(end + length);
        return true;
    }

    /** Where the empty line ends, or -1. */
    private int headEnd() {
        for (int i = 0; i + HEAD_END.length <= waiting.length; i++) {
            if (at(i, HEAD_END)) {
                return i + HEAD_END.length;
            }
        }
        return -1;
    }

    private boolean at(int from, byte[] what) {
        int to = from + what.length;
        return to <= waiting.length && Arrays.equals(waiting, from, to, what, 0, what.length);
    }

    private void drop(int count) {
        waiting = Arrays.copyOfRange(waiting, count, waiting.length);
    }
}
