package org.carillonpbx.media.play;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import org.carillonpbx.media.codec.Encoder;
import org.carillonpbx.media.sound.Resampler;

/**
 * A station's sound in one encoding: a ring of packets by number, some of which lie ahead of the clock. One thread writes; any
 * strand reads without waiting, and finds out where what it has read was written over meanwhile.
 */
final class Channel {
    private static final int SLOTS = 64;
    private static final long MILLI = 1_000_000L;
    private static final long NOTHING = -1;

    private final Coding coding;
    private final long epoch;
    private final AtomicLongArray numbers = new AtomicLongArray(SLOTS);
    private final byte[][] payloads = new byte[SLOTS][];
    private final int[] lengths = new int[SLOTS];
    private final short[][] sound = new short[SLOTS][];
    private final AtomicInteger listeners = new AtomicInteger();
    private final Encoder encoder;
    private final Resampler resampler;
    private final short[] wide;
    private final byte[] payload = new byte[Coding.MOST_PAYLOAD];
    private long next;

    /** @param epoch when packet 0 was due */
    Channel(Coding coding, long epoch, long first) {
        this.coding = coding;
        this.epoch = epoch;
        next = first;
        encoder = coding.encoder();
        wide = new short[Station.RATE / 1000 * coding.ptime()];
        resampler = new Resampler(Station.RATE, coding.rate(), wide.length);
        for (int slot = 0; slot < SLOTS; slot++) {
            numbers.set(slot, NOTHING);
            payloads[slot] = new byte[0];
            sound[slot] = new short[coding.samples()];
        }
    }

    Coding coding() {
        return coding;
    }

    AtomicInteger listeners() {
        return listeners;
    }

    /** Writer: encodes what there is up to this position of the station, in samples. */
    void advance(Station station, long position) {
        while ((next + 1) * wide.length <= position) {
            station.copy(next * wide.length, wide);
            int slot = (int) (next % SLOTS);
            numbers.set(slot, NOTHING);
            short[] pcm = sound[slot];
            if (coding.rate() == Station.RATE) {
                System.arraycopy(wide, 0, pcm, 0, wide.length);
            } else {
                resampler.resample(wide, 0, wide.length, pcm, 0);
            }
            int length = encoder.encode(pcm, 0, pcm.length, payload, 0);
            if (payloads[slot].length < length) {
                payloads[slot] = new byte[length + length / 4];
            }
            System.arraycopy(payload, 0, payloads[slot], 0, length);
            lengths[slot] = length;
            numbers.set(slot, next);
            next++;
        }
    }

    /** The number of the packet that is due at this time. */
    long numberAt(long nanos) {
        return Math.max(0, Math.floorDiv(nanos - epoch, coding.ptime() * MILLI));
    }

    /** The packet with this number; false where it is not there. It is good until {@link #stands} says otherwise. */
    boolean packet(long number, Packed packed) {
        int slot = (int) (number % SLOTS);
        if (numbers.get(slot) != number) {
            return false;
        }
        packed.bytes = payloads[slot];
        packed.length = lengths[slot];
        return stands(number);
    }

    /** The sound of that packet, copied; false where it is not there. */
    boolean sound(long number, short[] pcm) {
        int slot = (int) (number % SLOTS);
        if (number < 0 || numbers.get(slot) != number) {
            return false;
        }
        System.arraycopy(sound[slot], 0, pcm, 0, pcm.length);
        return stands(number);
    }

    private boolean stands(long number) {
        return numbers.get((int) (number % SLOTS)) == number;
    }
}
