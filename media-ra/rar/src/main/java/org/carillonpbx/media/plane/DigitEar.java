package org.carillonpbx.media.plane;

import java.util.Optional;
import org.carillonpbx.media.dtmf.DigitListener;
import org.carillonpbx.media.dtmf.InbandDetector;
import org.carillonpbx.media.graph.Tap;
import org.carillonpbx.media.sound.Resampler;

/** Listens for digits in the sound of a party that has no other way to tell them. Confined to the party's strand. */
final class DigitEar implements Tap {
    private static final int RATE = 8_000;
    private static final int MOST_SAMPLES = 60 * 48;

    private final InbandDetector detector;
    private final short[] narrow = new short[MOST_SAMPLES];
    private Optional<Resampler> resampler = Optional.empty();
    private int from;

    DigitEar(DigitListener listener) {
        detector = new InbandDetector(listener);
    }

    @Override
    public void hear(short[] pcm, int samples, int rate, long nanos) {
        if (rate == RATE) {
            detector.hear(pcm, 0, samples);
            return;
        }
        if (rate != from) {
            from = rate;
            resampler = Optional.of(new Resampler(rate, RATE, MOST_SAMPLES));
        }
        detector.hear(narrow, 0, resampler.get().resample(pcm, 0, samples, narrow, 0));
    }
}
