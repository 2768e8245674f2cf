package org.carillonpbx.media.record;

import java.util.concurrent.atomic.AtomicLong;
import org.carillonpbx.media.graph.Tap;

/**
 * Carries one party's sound from its strand to the writer's thread: a bounded ring of blocks, each with the moment at which it
 * ends. A block that finds no room is dropped and counted; nobody ever waits, and nothing is allocated.
 *
 * <p>One thread writes at a time, and one reads.
 */
final class SampleRing implements Tap {
    /** Of a block before its samples: its end in four pieces, its rate in hundreds, how many samples. */
    private static final int HEAD = 6;

    private final short[] ring;
    private final int mask;
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();

    /** Takes blocks out. */
    interface Taker {

        /** The samples are the taker's to read, not to keep. */
        void take(short[] pcm, int samples, int rate, long endNanos);
    }

    /** @param room shorts, a power of two */
    SampleRing(int room) {
        if (Integer.bitCount(room) != 1) {
            throw new IllegalArgumentException("no power of two: " + room);
        }
        ring = new short[room];
        mask = room - 1;
    }

    @Override
    public void hear(short[] pcm, int samples, int rate, long endNanos) {
        long at = written.get();
        if (at + HEAD + samples - read.get() > ring.length) {
            dropped.incrementAndGet();
            return;
        }
        for (int piece = 0; piece < 4; piece++) {
            put(at + piece, (short) (endNanos >>> (16 * piece)));
        }
        put(at + 4, (short) (rate / 100));
        put(at + 5, (short) samples);
        for (int i = 0; i < samples; i++) {
            put(at + HEAD + i, pcm[i]);
        }
        written.set(at + HEAD + samples);
    }

    private void put(long at, short value) {
        ring[(int) at & mask] = value;
    }

    private int get(long at) {
        return ring[(int) at & mask] & 0xFFFF;
    }

    /** On the writer's thread: hands out every block that is there, by way of a scratch array. */
    void drain(short[] scratch, Taker taker) {
        long at = read.get();
        while (at < written.get()) {
            long end = 0;
            for (int piece = 0; piece < 4; piece++) {
                end |= (long) get(at + piece) << (16 * piece);
            }
            int rate = get(at + 4) * 100;
            int samples = get(at + 5);
            for (int i = 0; i < samples; i++) {
                scratch[i] = (short) get(at + HEAD + i);
            }
            at += HEAD + samples;
            read.set(at);
            taker.take(scratch, samples, rate, end);
        }
    }

    /** Blocks that found no room. */
    long dropped() {
        return dropped.get();
    }
}
