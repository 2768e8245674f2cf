package org.carillonpbx.media.play;

import java.io.Closeable;
import java.io.IOException;
import org.carillonpbx.media.codec.Encoder;
import org.carillonpbx.media.sound.Sound;

/** The work of making a rendering, a second's worth at a time, so that a short prompt need not wait for a long one. */
final class RenderingJob {
    private static final int STEP_MILLIS = 1_000;

    private final Sound sound;
    private final Coding coding;
    private final Rendering rendering;
    private final Encoder encoder;
    private final short[] pcm;
    private final byte[] payload = new byte[Coding.MOST_PAYLOAD];
    private final int cycle;

    /** @param cycle packets after which an endless sound begins anew, 0 for one that has an end */
    RenderingJob(Sound sound, Coding coding, Rendering rendering, int cycle) {
        this.sound = sound;
        this.coding = coding;
        this.rendering = rendering;
        this.cycle = cycle;
        encoder = coding.encoder();
        pcm = new short[coding.samples()];
    }

    /** Does some of it; false when it is done. */
    boolean step() {
        for (int millis = 0; millis < STEP_MILLIS; millis += coding.ptime()) {
            if (!sound.read(pcm, pcm.length, coding.rate())) {
                rendering.complete();
                return false;
            }
            rendering.add(payload, encoder.encode(pcm, 0, pcm.length, payload, 0));
            if (cycle > 0
                    && rendering.ready() == 2 * cycle) { // the second round's end fits the second round's beginning
                rendering.complete(cycle);
                return false;
            }
        }
        return true;
    }

    /** Ends it, whatever there is of it. */
    void end() {
        if (!rendering.isComplete()) {
            rendering.complete();
        }
        if (sound instanceof Closeable file) {
            try {
                file.close();
            } catch (IOException failed) {
                return; // nothing was written
            }
        }
    }
}
