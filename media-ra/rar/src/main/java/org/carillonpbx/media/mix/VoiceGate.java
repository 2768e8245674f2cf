package org.carillonpbx.media.mix;

/**
 * Tells whether a party says something: its level stands out from its own noise, or did so a moment ago. Steady sound of some
 * strength counts, for it may be music. Confined to a strand.
 */
final class VoiceGate {
    /** Root mean square in sample units: 55 dB below full scale. */
    private static final double LEAST = 60;

    private static final double MOST_NOISE = 200;
    private static final double RISE = 1.01;
    private static final int HANGOVER_FRAMES = 10;

    private double noise = LEAST / 2;
    private int open;

    boolean opens(short[] pcm, int samples) {
        long energy = 0;
        for (int i = 0; i < samples; i++) {
            energy += pcm[i] * pcm[i];
        }
        double level = Math.sqrt((double) energy / samples);
        noise = level < noise ? (noise + level) / 2 : Math.min(MOST_NOISE, noise * RISE + 0.1);
        if (level > Math.max(LEAST, 2 * noise)) {
            open = HANGOVER_FRAMES;
        } else if (open > 0) {
            open--;
        }
        return open > 0;
    }

    void shut() {
        open = 0;
    }
}
