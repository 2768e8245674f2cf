package org.carillonpbx.media.graph;

import org.carillonpbx.media.sound.Resampler;

/** Brings sound to the rate that the encoder takes. The filter is made when it is first needed. */
final class Resampling extends Stage {
    private final int to;
    private final short[] resampled;
    private int from;
    private Resampler filter;

    Resampling(int to, int most) {
        super("resample");
        this.to = to;
        this.from = to;
        this.resampled = new short[most];
    }

    @Override
    boolean work(Frame frame) {
        if (frame.rate == to) {
            return true;
        }
        if (frame.rate != from) {
            from = frame.rate;
            filter = new Resampler(from, to, frame.pcm.length);
        }
        frame.samples = filter.resample(frame.pcm, 0, frame.samples, resampled, 0);
        frame.rate = to;
        System.arraycopy(resampled, 0, frame.pcm, 0, frame.samples);
        return true;
    }
}
