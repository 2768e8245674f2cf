package org.carillonpbx.media.mix;

/**
 * Fits a sum of voices into 16 bits so that nobody hears it: where the sum is too loud everything becomes softer, at once,
 * and louder again within a second; a peak that is in the way nevertheless is bent, not cut. Confined to a strand.
 */
final class Limiter {
    private static final float LOUDEST = 28_000;
    private static final float KNEE = 26_000;
    private static final float ROOM = Short.MAX_VALUE - KNEE;
    /** 12 dB a second. */
    private static final float RELEASE = 1.028f;

    private final int attack;
    private float before = 1;
    private float now = 1;

    /** For frames of so many samples. */
    Limiter(int frame) {
        attack = frame / 8; // 2.5 ms
    }

    /** Looks at the frame that comes next. */
    void look(int[] sum) {
        int peak = 0;
        for (int sample : sum) {
            peak = Math.max(peak, Math.abs(sample));
        }
        before = now;
        now = Math.min(peak > LOUDEST ? LOUDEST / peak : 1, Math.min(1, now * RELEASE));
    }

    /** Writes the frame that was looked at. */
    void limit(int[] sum, short[] out) {
        if (now == 1 && before == 1) {
            for (int i = 0; i < sum.length; i++) {
                out[i] = bent(sum[i]);
            }
            return;
        }
        for (int i = 0; i < sum.length; i++) {
            out[i] = bent(sum[i] * factor(i));
        }
    }

    /** Writes the frame that was looked at, without one who is in it. */
    void limit(int[] sum, short[] without, short[] out) {
        if (now == 1 && before == 1) {
            for (int i = 0; i < sum.length; i++) {
                out[i] = bent(sum[i] - without[i]);
            }
            return;
        }
        for (int i = 0; i < sum.length; i++) {
            out[i] = bent((sum[i] - without[i]) * factor(i));
        }
    }

    private float factor(int sample) {
        return sample >= attack ? now : before + (now - before) * (sample + 1) / attack;
    }

    private static short bent(int sample) {
        return sample <= KNEE && sample >= -KNEE ? (short) sample : bent((float) sample);
    }

    private static short bent(float sample) {
        float over = Math.abs(sample) - KNEE;
        if (over <= 0) {
            return (short) sample;
        }
        float size = KNEE + ROOM * over / (over + ROOM);
        return (short) (sample < 0 ? -size : size);
    }
}
