package org.carillonpbx.media.tone;

import java.util.Arrays;
import org.carillonpbx.media.sound.Sound;

/** A cadence as sound, at −15 dBm0, that begins and ends softly. Confined to one thread. */
public final class ToneSound implements Sound {
    /** Of a single tone; several share its power. */
    private static final double PEAK = 4_060;

    private static final int RAMP_MILLIS = 5;

    private final Cadence cadence;
    private int part;
    private long at;
    private long sinceBegin;
    private boolean ended;

    public ToneSound(Cadence cadence) {
        this.cadence = cadence;
    }

    @Override
    public boolean read(short[] pcm, int samples, int rate) {
        if (ended) {
            Arrays.fill(pcm, 0, samples, (short) 0);
            return false;
        }
        for (int i = 0; i < samples; i++) {
            pcm[i] = ended ? 0 : next(rate);
        }
        return true;
    }

    private short next(int rate) {
        Cadence.Part now = cadence.parts().get(part);
        long length = (long) now.millis() * rate / 1000;
        double sum = 0;
        for (int hertz : now.hertz()) {
            sum += Math.sin(2 * Math.PI * hertz * sinceBegin / rate);
        }
        double value =
                now.hertz().isEmpty() ? 0 : sum * PEAK / Math.sqrt(now.hertz().size()) * ramp(length, rate);
        at++;
        sinceBegin++;
        if (at == length) {
            turn();
        }
        return (short) Math.round(value);
    }

    /** A tone that goes on without a pause, be it with itself, has no ramp there. */
    private double ramp(long length, int rate) {
        if (cadence.parts().size() == 1 && cadence.endless()) {
            return Math.min(1, (sinceBegin + 1.0) * 1000 / (RAMP_MILLIS * rate));
        }
        double edge = Math.min(at, length - 1 - at) * 1000.0 / (RAMP_MILLIS * rate);
        return edge >= 1 ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * edge);
    }

    private void turn() {
        at = 0;
        part = (part + 1) % cadence.parts().size();
        ended = part == 0 && !cadence.endless();
        if (sinceBegin >= Integer.MAX_VALUE || cadence.parts().size() > 1) {
            sinceBegin = 0;
        }
    }
}
