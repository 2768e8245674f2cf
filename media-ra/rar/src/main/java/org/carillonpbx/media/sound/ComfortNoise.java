package org.carillonpbx.media.sound;

/** Soft noise, so that a silent line does not sound dead. Starts silent. Confined to a strand. */
public final class ComfortNoise {
    /** RFC 3389 §3: levels are in dB below an overload of 16 bits. */
    private static final double OVERLOAD = 32_767;
    /** Noise is smoothed over neighbouring samples; this makes up for what that takes away. */
    private static final double SMOOTHING_LOSS = Math.sqrt(3.0) * Math.sqrt(2.0);

    private int seed = 0x2545F491;
    private int last;
    private double amplitude;
    private int scale;

    /** Root mean square of the noise from now on, in sample units. */
    public void amplitude(double rms) {
        amplitude = rms;
        scale = (int) Math.round(rms * SMOOTHING_LOSS);
    }

    /** As a comfort noise payload's first octet tells it: dB below overload. */
    public void level(int dbov) {
        amplitude(OVERLOAD * Math.pow(10, -(dbov & 0x7F) / 20.0));
    }

    public double amplitude() {
        return amplitude;
    }

    public void fill(short[] out, int at, int samples) {
        for (int i = 0; i < samples; i++) {
            seed ^= seed << 13;
            seed ^= seed >>> 17;
            seed ^= seed << 5;
            int now = (int) (((long) (seed >> 16) * scale) >> 15);
            int smooth = (now + last) / 2;
            out[at + i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, smooth));
            last = now;
        }
    }
}
