package org.carillonpbx.media.graph;

import java.util.Arrays;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.rtp.Packet;
import org.carillonpbx.media.rtp.Processing;
import org.carillonpbx.media.rtp.Tally;
import org.carillonpbx.media.rtp.Transmission;

/**
 * One direction of a call between two encodings: what the one side says is spoken to the other. Telephone-events pass at
 * once, beside the sound. Confined to the strand of the side that talks.
 */
public final class Transcoder implements Processing {
    /** What two are given that are content with any rate. */
    private static final int GOOD = 16_000;

    private final int[] eventRates;
    private final Hearing hearing;
    private final Speaking speaking;

    /**
     * A transcoder.
     *
     * @param incoming encodings by payload type, as the talking side numbers them; null where there is none
     * @param eventRates the clock of telephone-events by payload type, 0 where there are none
     */
    public Transcoder(Codec[] incoming, int[] eventRates, Outgoing outgoing, Transmission target, Tally tally) {
        this.eventRates = eventRates.clone();
        int widest = worth(incoming, outgoing.codec());
        hearing = new Hearing(incoming, outgoing.codec().samplingRate(widest), outgoing.ptime(), tally);
        speaking = new Speaking(outgoing, hearing, widest, target, tally, () -> {});
    }

    /** The rate that the sound is worth: where neither side asks for one, that is not the least. */
    private static int worth(Codec[] incoming, Codec outgoing) {
        int widest = Hearing.widest(incoming);
        boolean any = isContentWithAny(outgoing)
                && Arrays.stream(incoming).anyMatch(codec -> codec != null && isContentWithAny(codec));
        return any ? Math.max(widest, GOOD) : widest;
    }

    private static boolean isContentWithAny(Codec codec) {
        return codec.samplingRate(GOOD) != codec.samplingRate(GOOD / 2);
    }

    @Override
    public void take(Packet arrived) {
        int eventRate = eventRates[arrived.payloadType()];
        if (eventRate > 0) {
            speaking.passOn(arrived, eventRate);
        } else if (hearing.take(arrived)) {
            speaking.start(hearing.opensNanos());
        }
    }

    @Override
    public boolean isRunning() {
        return speaking.isRunning();
    }

    @Override
    public long dueNanos() {
        return speaking.dueNanos();
    }

    @Override
    public void tick(long now, Packet out) {
        speaking.tick(now, out);
    }

    /** The side that is heard by the other. */
    public Speaking speaking() {
        return speaking;
    }
}
