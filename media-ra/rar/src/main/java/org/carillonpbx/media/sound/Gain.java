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

    /** Nothing is to be heard any more. */
    public void silence() {
        wanted = 0;
    }

    /** What comes next fades in. */
    public void beginSilent() {
        now = 0;
    }

    /** Whether anything is to be heard of what comes next. */
    public boolean isAudible() {
        return now != 0 || wanted != 0;
    }

    /** What was set holds at once: there is no sound that would click. */
    public void settle() {
        now = wanted;
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
