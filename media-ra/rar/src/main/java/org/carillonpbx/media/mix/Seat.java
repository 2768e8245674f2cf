package org.carillonpbx.media.mix;

import java.util.Optional;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.graph.Hearing;
import org.carillonpbx.media.graph.Outgoing;
import org.carillonpbx.media.rtp.Packet;
import org.carillonpbx.media.rtp.Processing;
import org.carillonpbx.media.rtp.Source;
import org.carillonpbx.media.rtp.Tally;
import org.carillonpbx.media.rtp.Transmission;
import org.carillonpbx.media.sound.Gain;

/**
 * One party's place in a room: its packets come in here, and what it hears goes out by its transmission. The room's clock
 * drives it. Confined to the room's strand.
 */
public final class Seat implements Processing, Source {
    private static final int WIDEST = 16_000;
    /** For so many rounds after somebody spoke, the stream stays its own: both encoders then have heard the same again. */
    private static final int OWN_ROUNDS = 50;

    private final Outgoing outgoing;
    private final Transmission target;
    private final Tally tally;
    private final TalkListener listener;
    private final int rate;
    private final int frame;
    private final Hearing hearing;
    private final VoiceGate gate = new VoiceGate();
    private final Gain gain = new Gain();
    private final short[] said;
    private final short[] heard;
    private Optional<Cutter> own = Optional.empty();
    private boolean talking;
    private boolean told;
    private boolean muted;
    private boolean listening = true;
    private boolean gone;
    private boolean faded;
    private double decibels;
    private long ownUntil = Long.MIN_VALUE;
    private int sequence;
    private int clock;

    /**
     * A seat.
     *
     * @param incoming encodings by payload type, as the party numbers them; null where there is none; all null for somebody
     *     who only listens
     */
    public Seat(Codec[] incoming, Outgoing outgoing, Transmission target, Tally tally, TalkListener listener) {
        this.outgoing = outgoing;
        this.target = target;
        this.tally = tally;
        this.listener = listener;
        rate = outgoing.codec().samplingRate(WIDEST);
        frame = rate / 1000 * Room.MILLIS;
        hearing = new Hearing(incoming, rate, Room.MILLIS, tally);
        said = new short[frame];
        heard = new short[frame];
        gain.beginSilent();
    }

    /** Nobody hears the party, until it is no longer muted. On the strand. */
    public void mute(boolean on) {
        muted = on;
        level();
    }

    /** How loud the others hear the party. On the strand. */
    public void gain(double level) {
        decibels = level;
        level();
    }

    private void level() {
        if (muted || gone) {
            gain.silence();
        } else {
            gain.decibels(decibels);
        }
    }

    /** Whether anything is sent to the party; not while something else is said to it. On the strand. */
    public void listen(boolean on) {
        listening = on;
    }

    /** It gets up: nothing is sent to it from now on, and its sound fades away. */
    void rise() {
        gone = true;
        level();
    }

    boolean hasFaded() {
        return faded;
    }

    boolean isGone() {
        return gone;
    }

    Outgoing outgoing() {
        return outgoing;
    }

    int rate() {
        return rate;
    }

    @Override
    public void take(Packet packet) {
        hearing.take(packet);
    }

    /** Whether the party says something in this round, so that it has to be heard. */
    boolean speaks(long now) {
        hearing.at(now);
        boolean voice = hearing.read(said, frame, rate) && gate.opens(said, frame);
        talking = voice && gain.isAudible();
        if (!talking) {
            gain.settle();
        } else if (!gain.isPlain()) {
            gain.apply(said, 0, frame);
        }
        faded = gone;
        return talking;
    }

    /** What it says in this round. */
    short[] said() {
        return said;
    }

    /** Tells whether it talks where that has changed. */
    void tell() {
        if (told != talking) {
            told = talking;
            listener.onTalking(talking);
        }
    }

    /** Before anything is encoded in this round: where its stream changes hands, the next encoder takes over from the last. */
    void prepare(Audience audience, long round) {
        if (speaksForItself(round)) {
            if (own.isEmpty()) {
                own = Optional.of(new Cutter(outgoing, rate));
            }
            own.get().follow(audience.cutter(), round);
        } else if (own.isPresent()) {
            audience.cutter().follow(own.get(), round);
        }
    }

    private boolean speaksForItself(long round) {
        return talking || round < ownUntil;
    }

    /** Sends what the party hears in this round. */
    void hear(Audience audience, long round, Packet scratch, long now) {
        if (gone || !listening) {
            return;
        }
        Cutter packets = speaksForItself(round) ? own(audience, round) : audience.packets(round);
        for (int i = 0; i < packets.packets(); i++) {
            send(packets.payload(i), packets.length(i), scratch, now);
        }
    }

    private Cutter own(Audience audience, long round) {
        Cutter cutter = own.get();
        if (talking) {
            ownUntil = outgoing.codec().remembers() ? round + OWN_ROUNDS : round;
            audience.band().mixWithout(said, heard);
            cutter.cut(heard, frame, round);
        } else {
            cutter.cut(audience.band().mix(), frame, round);
        }
        return cutter;
    }

    private void send(byte[] payload, int length, Packet scratch, long now) {
        if (length > 0) {
            scratch.compose(payload, length, sequence, clock, false, now);
            if (target.send(scratch, outgoing.payloadType(), this)) {
                sequence++;
                tally.packetsOut.increment();
                tally.transcoded.increment();
            }
        }
        clock += outgoing.units();
    }

    /** Rounds that did not take place: time has gone on. */
    void skip(int millis) {
        clock += millis * (outgoing.codec().clockRate() / 1000);
    }

    @Override
    public int generation() {
        return 0;
    }

    /** The room's clock drives it. */
    @Override
    public boolean isRunning() {
        return false;
    }

    @Override
    public long dueNanos() {
        return Long.MAX_VALUE;
    }

    @Override
    public void tick(long now, Packet scratch) {
        throw new IllegalStateException("a seat has no clock of its own");
    }
}
