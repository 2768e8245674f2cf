package org.carillonpbx.media.play;

import java.util.Arrays;

/**
 * A sound in packets, ready to be sent to everyone who hears it in one encoding. One thread {@linkplain #add adds} packets
 * while others send those that are there.
 */
@SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
final class Rendering {
    private static final byte[] NOTHING = new byte[0];

    private volatile byte[][] packets = new byte[32][];
    private volatile int ready;
    private volatile boolean complete;
    private volatile int loop = -1;
    private volatile int bytes;

    void add(byte[] payload, int length) {
        byte[][] now = packets;
        if (ready == now.length) {
            now = Arrays.copyOf(now, 2 * ready);
        }
        now[ready] = length == 0 ? NOTHING : Arrays.copyOf(payload, length);
        packets = now;
        bytes += length + 32;
        ready++;
    }

    /** There are no more. */
    void complete() {
        complete = true;
    }

    /** There are no more, and after the last one it goes on with this one. */
    void complete(int with) {
        loop = with;
        complete = true;
    }

    boolean isComplete() {
        return complete;
    }

    int ready() {
        return ready;
    }

    /** Where it is over, however much of it is asked for. */
    boolean isOver(int number) {
        return complete && loop < 0 && number >= ready;
    }

    boolean has(int number) {
        return number < ready;
    }

    /** A packet that is there; empty where silence is not sent. */
    byte[] packet(int number) {
        return packets[number];
    }

    int after(int number) {
        int next = number + 1;
        return complete && loop >= 0 && next == ready ? loop : next;
    }

    /** What it takes up, about. */
    int bytes() {
        return bytes;
    }
}
