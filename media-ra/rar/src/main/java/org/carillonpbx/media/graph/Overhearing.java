package org.carillonpbx.media.graph;

import java.util.List;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.rtp.Packet;
import org.carillonpbx.media.rtp.Processing;
import org.carillonpbx.media.rtp.Tally;

/**
 * Listens to what a party says beside the way that its packets go, relayed or not, and hands it to the taps: 20 ms every
 * 20 ms from the first tick on, silence where nothing comes. Confined to the party's strand.
 */
public final class Overhearing implements Processing {
    private static final int MILLIS = 20;
    private static final long PERIOD = MILLIS * 1_000_000L;

    private final Hearing hearing;
    private final int rate;
    private final List<Tap> taps;
    private final short[] pcm;
    private long due;

    /**
     * Begins at this moment.
     *
     * @param incoming encodings by payload type; null where there is none
     * @param rate in Hz, of what the taps get: 8000, 16000 or 48000
     */
    public Overhearing(Codec[] incoming, int rate, List<Tap> taps, Tally tally, long now) {
        hearing = new Hearing(incoming, rate, MILLIS, tally);
        this.rate = rate;
        this.taps = List.copyOf(taps);
        pcm = new short[rate / 1000 * MILLIS];
        due = now + PERIOD;
    }

    @Override
    public void take(Packet packet) {
        hearing.take(packet);
    }

    @Override
    public boolean isRunning() {
        return true;
    }

    @Override
    public long dueNanos() {
        return due;
    }

    @Override
    public void tick(long now, Packet scratch) {
        hearing.at(now);
        hearing.read(pcm, pcm.length, rate);
        for (int i = 0; i < taps.size(); i++) {
            taps.get(i).hear(pcm, pcm.length, rate, due);
        }
        due += PERIOD; // a strand that was held up hands on what is missing at once: no tap loses time
    }
}
