package org.carillonpbx.media.strand;

import org.carillonpbx.media.rtp.Reception;

/** Notices that nothing comes although it should. Tells it once for each silence. Confined to a strand. */
final class SilenceWatch {
    private final long limitNanos;
    private final Runnable onSilence;
    private boolean expecting;
    private boolean told;
    private long sinceNanos;

    /** Tells after so many nanoseconds; 0: never. */
    SilenceWatch(long limitNanos, Runnable onSilence) {
        this.limitNanos = limitNanos;
        this.onSilence = onSilence;
    }

    /** The time starts anew whenever the far side begins to be expected: a held call is silent by right. */
    void expect(boolean sound, long now) {
        if (sound && !expecting) {
            sinceNanos = now;
            told = false;
        }
        expecting = sound && limitNanos > 0;
    }

    /** The far side, which may keep silent, has shown by its reports that it is there. */
    void excuse(Reception reception, long heardNanos) {
        if (expecting && reception.begun() && heardNanos - sinceNanos > 0) {
            sinceNanos = heardNanos;
            told = false;
        }
    }

    void tick(long now, Reception reception) {
        if (!expecting) {
            return;
        }
        if (reception.begun() && reception.lastNanos() - sinceNanos > 0) {
            sinceNanos = reception.lastNanos();
            told = false;
        }
        if (!told && now - sinceNanos >= limitNanos) {
            told = true;
            onSilence.run();
        }
    }
}
