package org.carillonpbx.media.sound;

/** A factor on every sample, which changes without a click. Confined to a strand. */
public final class Gain {
    private static final int ONE = 1 << 12;

    private int wanted = ONE;
    private int now = ONE;

    /** Sets the gain; 0 dB leaves sound as it is. */
    public void decibels(double level) {
        wanted = (int) Math.round(ONE * Math.pow(10, level / 20));
    }

    public boolean isPlain() {
        return now == ONE && wanted == ONE;
    }

    public void apply(short[] pcm, int at, int samples) {
        int begin = now;
        for (int i = 0; i < samples; i++) {
            int factor = begin + (wanted - begin) * (i + 1) / samples;
            int value = (pcm[at + i] * factor) >> 12;
            pcm[at + i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, value));
        }
        now = wanted;
    }
}
