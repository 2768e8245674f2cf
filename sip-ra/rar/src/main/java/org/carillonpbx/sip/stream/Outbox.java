package org.carillonpbx.sip.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayDeque;

/**
 * What a connection has yet to send. As much as the socket takes goes out on the spot, the rest when there is room again.
 * Thread-safe.
 */
final class Outbox {

    private final WritableByteChannel socket;
    private final int limit;
    private final ArrayDeque<ByteBuffer> queue = new ArrayDeque<>(2);
    private int queued;
    private long since;

    Outbox(WritableByteChannel socket, int limit) {
        this.socket = socket;
        this.limit = limit;
    }

    /** Queues and sends; true where something is left. */
    synchronized boolean add(ByteBuffer bytes) throws IOException {
        if (queued + bytes.remaining() > limit) {
            throw new IOException("the far end does not read: " + queued + " bytes wait");
        }
        boolean first = queue.isEmpty();
        queue.add(bytes);
        queued += bytes.remaining();
        if (first) {
            since = System.nanoTime();
            return flush();
        }
        return true;
    }

    /** Sends what the socket takes; true where something is left. */
    synchronized boolean flush() throws IOException {
        while (!queue.isEmpty()) {
            ByteBuffer head = queue.peek();
            int sent = socket.write(head);
            queued -= sent;
            if (sent > 0) {
                since = System.nanoTime();
            }
            if (head.hasRemaining()) {
                return true;
            }
            queue.remove();
        }
        return false;
    }

    synchronized boolean empty() {
        return queue.isEmpty();
    }

    /** For how long the socket has taken nothing of what waits, in nanoseconds. */
    synchronized long stalledFor(long now) {
        return queue.isEmpty() ? 0 : now - since;
    }

    synchronized void clear() {
        queue.clear();
        queued = 0;
    }
}
