package org.carillonpbx.media.graph;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.carillonpbx.media.sound.Resampler;
import org.carillonpbx.media.sound.Sound;

/**
 * Carries what a party says to somebody else, who may live on another strand: a bounded ring that the party's strand fills and
 * the listener's empties. Nobody waits: what is not there in time is silence, and what waits for too long is left out. Nothing is
 * allocated once both rates are known.
 */
public final class Fork implements Tap, Sound {
    private static final int MOST_BLOCK = 60 * 48;
    /** So much lies ready before the listener hears anything: a strand may be a little late. */
    private static final int CUSHION_MILLIS = 40;

    private static final int LATEST_MILLIS = 200;

    private final int rate;
    private final short[] ring;
    private final int mask;
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong read = new AtomicLong();
    private final short[] converted = new short[6 * MOST_BLOCK + 64];
    private final short[] taken = new short[MOST_BLOCK];
    private Optional<Resampler> inward = Optional.empty();
    private int inwardFrom;
    private Optional<Resampler> outward = Optional.empty();
    private int outwardTo;
    private boolean flowing;

    /**
     * A fork that nothing has gone through yet.
     *
     * @param rate in Hz, of what is carried
     */
    public Fork(int rate) {
        this.rate = rate;
        ring = new short[Integer.highestOneBit(rate) * 2];
        mask = ring.length - 1;
    }

    /** In Hz, what this sound is worth. */
    public int rate() {
        return rate;
    }

    @Override
    public void hear(short[] pcm, int samples, int from, long nanos) {
        if (from == rate) {
            put(pcm, samples);
        } else {
            if (inward.isEmpty() || from != inwardFrom) {
                inwardFrom = from;
                inward = Optional.of(new Resampler(from, rate, MOST_BLOCK));
            }
            put(converted, inward.get().resample(pcm, 0, samples, converted, 0));
        }
    }

    private void put(short[] pcm, int samples) {
        long at = written.get();
        if (at + samples - read.get() > ring.length) {
            return; // nobody listens at present
        }
        for (int i = 0; i < samples; i++) {
            ring[(int) (at + i) & mask] = pcm[i];
        }
        written.set(at + samples);
    }

    @Override
    public boolean read(short[] pcm, int samples, int to) {
        if (to == rate) {
            take(pcm, samples);
            return true;
        }
        if (outward.isEmpty() || to != outwardTo) {
            outwardTo = to;
            outward = Optional.of(new Resampler(rate, to, MOST_BLOCK));
        }
        take(taken, samples * (rate / 1000) / (to / 1000));
        outward.get().resample(taken, 0, samples * (rate / 1000) / (to / 1000), pcm, 0);
        return true;
    }

    private void take(short[] pcm, int samples) {
        long at = read.get();
        long there = written.get() - at;
        if (there > frames(LATEST_MILLIS)) {
            at += there - frames(CUSHION_MILLIS);
            there = frames(CUSHION_MILLIS);
        }
        flowing = flowing ? there >= samples : there >= Math.max(samples, frames(CUSHION_MILLIS));
        if (flowing) {
            for (int i = 0; i < samples; i++) {
                pcm[i] = ring[(int) (at + i) & mask];
            }
            at += samples;
        } else {
            Arrays.fill(pcm, 0, samples, (short) 0);
        }
        read.set(at);
    }

    private long frames(int millis) {
        return rate / 1000L * millis;
    }
}
