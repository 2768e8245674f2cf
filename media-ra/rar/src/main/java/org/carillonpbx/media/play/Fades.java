package org.carillonpbx.media.play;

/** Sound that begins or ends softly. */
final class Fades {
    private Fades() {}

    static void in(short[] pcm, int samples) {
        for (int i = 0; i < samples; i++) {
            pcm[i] = (short) (pcm[i] * i / samples);
        }
    }

    static void out(short[] pcm, int samples) {
        for (int i = 0; i < samples; i++) {
            pcm[i] = (short) (pcm[i] * (samples - 1 - i) / samples);
        }
    }
}
