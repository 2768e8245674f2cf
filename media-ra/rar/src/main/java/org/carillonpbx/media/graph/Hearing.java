package org.carillonpbx.media.graph;

import java.util.Arrays;
import java.util.Optional;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.rtp.Packet;
import org.carillonpbx.media.rtp.Tally;
import org.carillonpbx.media.sound.Resampler;
import org.carillonpbx.media.sound.Sound;

/**
 * What a party says: packets go in as they come, in whatever encoding, and sound is read at whatever rate the reader wants.
 * After a silence the first packet waits as long as packets should; {@link #opensNanos} tells when that is over. Confined to
 * the strand of the party that talks.
 */
public final class Hearing implements Sound {
    private static final int MOST_MILLIS = 60;

    private final Codec[] incoming;
    private final int wish;
    private final int millis;
    private final Tally tally;
    private final Intake[] intakes = new Intake[128];
    private Optional<Intake> talking = Optional.empty();
    private Optional<Resampler> resampler = Optional.empty();
    private short[] raw = new short[0];
    private int from;
    private int to;
    private boolean going;
    private long opens;
    private long now;

    /**
     * Ears for a party.
     *
     * @param incoming encodings by payload type, as the talking side numbers them; null where there is none
     * @param wish the rate in Hz that suits the reader, for encodings that are content with any
     * @param millis how much sound is read at a time
     */
    public Hearing(Codec[] incoming, int wish, int millis, Tally tally) {
        this.incoming = incoming.clone();
        this.wish = wish;
        this.millis = millis;
        this.tally = tally;
    }

    /** The rate in Hz that these encodings need to lose nothing, of those that are not content with any. */
    public static int widest(Codec[] encodings) {
        int widest = 8000;
        for (Codec codec : encodings) {
            if (codec != null) {
                widest = Math.max(widest, codec.samplingRate(8000));
            }
        }
        return widest;
    }

    /**
     * Takes a packet, and leaves alone what it has no decoder for.
     *
     * @return true where sound begins with it
     */
    public boolean take(Packet arrived) {
        Codec codec = incoming[arrived.payloadType()];
        if (codec != null) {
            talk(intake(arrived.payloadType(), codec));
        } else if (arrived.payloadType() != Playout.COMFORT_NOISE || !hears()) {
            return false;
        }
        talking.get().put(arrived);
        if (going) {
            return false;
        }
        going = true;
        opens = arrived.arrivedNanos() + talking.get().delayNanos(millis);
        return true;
    }

    /** Whether anybody is there to be silent; who begins by saying nothing does so in the first encoding of noise's clock. */
    private boolean hears() {
        for (int type = 0; type < incoming.length && talking.isEmpty(); type++) {
            if (incoming[type] != null && incoming[type].clockRate() == Playout.NOISE_CLOCK) {
                talk(intake(type, incoming[type]));
            }
        }
        return talking.isPresent();
    }

    private Intake intake(int type, Codec codec) {
        if (intakes[type] == null) {
            intakes[type] = new Intake(codec, wish, tally);
        }
        return intakes[type];
    }

    private void talk(Intake next) {
        if (talking.isPresent() && talking.get() == next) {
            return;
        }
        talking.ifPresent(Intake::reset);
        talking = Optional.of(next);
    }

    /** When what began last may be read, as {@link System#nanoTime} has it. */
    public long opensNanos() {
        return opens;
    }

    /** Whether the party says something; false again after it has kept silent for a while. */
    public boolean isGoing() {
        return going;
    }

    @Override
    public void at(long nanos) {
        now = nanos;
    }

    @Override
    public boolean read(short[] pcm, int samples, int rate) {
        if (!going || now - opens < 0) {
            Arrays.fill(pcm, 0, samples, (short) 0);
            return false;
        }
        Intake intake = talking.get();
        going = intake.rate() == rate ? intake.next(pcm, samples, now) : resampled(intake, pcm, samples, rate);
        if (!going) {
            Arrays.fill(pcm, 0, samples, (short) 0);
        }
        return going;
    }

    private boolean resampled(Intake intake, short[] pcm, int samples, int rate) {
        if (intake.rate() != from || rate != to) {
            from = intake.rate();
            to = rate;
            raw = new short[MOST_MILLIS * from / 1000];
            resampler = Optional.of(new Resampler(from, to, raw.length));
        }
        int needed = (int) ((long) samples * from / to);
        if (!intake.next(raw, needed, now)) {
            return false;
        }
        resampler.get().resample(raw, 0, needed, pcm, 0);
        return true;
    }
}
