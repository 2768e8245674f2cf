package org.carillonpbx.media.mix;

import java.util.Arrays;
import org.carillonpbx.media.sound.Sound;

/** Two soft notes, one after the other: somebody has come into the room, or has left it. */
public final class Chime implements Sound {
    private static final double PEAK = 2_600; // 22 dB below full scale
    private static final double NOTE_SECONDS = 0.12;
    private static final double EDGE_SECONDS = 0.01;
    private static final double LOW = 523.25;
    private static final double HIGH = 783.99;

    private final double first;
    private final double second;
    private long position;

    private Chime(double first, double second) {
        this.first = first;
        this.second = second;
    }

    /** A fifth up. */
    public static Chime joined() {
        return new Chime(LOW, HIGH);
    }

    /** A fifth down. */
    public static Chime left() {
        return new Chime(HIGH, LOW);
    }

    @Override
    public boolean read(short[] pcm, int samples, int rate) {
        if (position >= 2 * NOTE_SECONDS * rate) {
            Arrays.fill(pcm, 0, samples, (short) 0);
            return false;
        }
        for (int i = 0; i < samples; i++, position++) {
            double seconds = (double) position / rate;
            double inNote = seconds % NOTE_SECONDS;
            double hertz = seconds < NOTE_SECONDS ? first : second;
            boolean over = seconds >= 2 * NOTE_SECONDS;
            pcm[i] = over ? 0 : (short) (PEAK * edge(inNote) * Math.sin(2 * Math.PI * hertz * inNote));
        }
        return true;
    }

    private static double edge(double inNote) {
        return Math.min(1, Math.min(inNote, NOTE_SECONDS - inNote) / EDGE_SECONDS);
    }
}
