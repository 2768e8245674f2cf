package org.carillonpbx.media.record;

import java.util.Arrays;
import java.util.Optional;
import org.carillonpbx.media.sound.Resampler;

/**
 * One side of a recording laid out in time: each block goes where its moment is, gaps are silence, and what comes twice is
 * left out once. Confined to the writer's thread.
 */
final class Track {
    private static final long SECOND_NANOS = 1_000_000_000L;
    /** So far a block may be beside its place and still be joined to the one before without a seam. */
    private static final int TOLERANCE_MILLIS = 8;

    private static final int MOST_BLOCK = 60 * 48;
    private static final int FIRST_ROOM_SECONDS = 2;

    private final int rate;
    private final long beginNanos;
    private Optional<Resampler> resampler = Optional.empty();
    private int resampledFrom;
    private final short[] converted = new short[6 * MOST_BLOCK + 64];
    private short[] held;
    /** The frame that {@code held} begins with, counted from the recording's beginning. */
    private long first;

    private int count;

    Track(int rate, long beginNanos) {
        this.rate = rate;
        this.beginNanos = beginNanos;
        held = new short[FIRST_ROOM_SECONDS * rate];
    }

    /** Takes a block that ended at that moment. */
    void take(short[] pcm, int samples, int from, long endNanos) {
        short[] sound = pcm;
        int frames = samples;
        if (from != rate) {
            frames = converter(from).resample(pcm, 0, samples, converted, 0);
            sound = converted;
        }
        long place = Math.round((double) (endNanos - beginNanos) * rate / SECOND_NANOS) - frames;
        long next = first + count;
        long astray = place - next;
        int skipped = 0;
        if (Math.abs(astray) * 1000 > (long) TOLERANCE_MILLIS * rate) {
            if (astray > 0) {
                silence(place);
            } else {
                skipped = (int) Math.min(frames, -astray);
            }
        }
        if (frames > skipped) {
            room(frames - skipped);
            System.arraycopy(sound, skipped, held, count, frames - skipped);
            count += frames - skipped;
        }
    }

    private Resampler converter(int from) {
        if (resampler.isEmpty() || from != resampledFrom) {
            resampledFrom = from;
            resampler = Optional.of(new Resampler(from, rate, MOST_BLOCK));
        }
        return resampler.get();
    }

    /** Nothing was said up to that frame; nothing where something was. */
    void silence(long until) {
        long missing = until - first - count;
        if (missing > 0) {
            room((int) missing);
            Arrays.fill(held, count, count + (int) missing, (short) 0);
            count += (int) missing;
        }
    }

    private void room(int more) {
        if (count + more > held.length) {
            held = Arrays.copyOf(held, Math.max(count + more, 2 * held.length));
        }
    }

    /** The first frame that nothing is known of yet. */
    long end() {
        return first + count;
    }

    /** The sample of a frame that is held. */
    short at(long frame) {
        return held[(int) (frame - first)];
    }

    /** Forgets what lies before that frame. */
    void forget(long before) {
        int gone = (int) (before - first);
        if (gone > 0) {
            count -= gone;
            System.arraycopy(held, gone, held, 0, count);
            first = before;
        }
    }
}
