package org.carillonpbx.media.graph;

import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.rtp.Packet;
import org.carillonpbx.media.rtp.Tally;

/** One encoding that the talking side may send, from its packets to samples at a rate of its own. Confined to a strand. */
final class Intake {
    private final int rate;
    private final Playout playout;

    Intake(Codec codec, int wish, Tally tally) {
        rate = codec.samplingRate(wish);
        playout = new Playout(codec.decoder(rate), rate, codec.clockRate(), tally);
    }

    int rate() {
        return rate;
    }

    void put(Packet packet) {
        playout.put(packet);
    }

    /** How long the first packet should wait, where sound is asked for by so many milliseconds. */
    long delayNanos(int millis) {
        return playout.delayNanos(rate / 1000 * millis);
    }

    void reset() {
        playout.reset();
    }

    boolean next(short[] pcm, int samples, long now) {
        return playout.next(pcm, samples, now);
    }
}
