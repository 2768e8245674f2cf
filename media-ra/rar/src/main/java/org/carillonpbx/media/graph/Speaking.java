package org.carillonpbx.media.graph;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.carillonpbx.media.codec.Encoder;
import org.carillonpbx.media.rtp.Clocked;
import org.carillonpbx.media.rtp.Packet;
import org.carillonpbx.media.rtp.Source;
import org.carillonpbx.media.rtp.Tally;
import org.carillonpbx.media.rtp.Transmission;
import org.carillonpbx.media.sound.Gain;
import org.carillonpbx.media.sound.Sound;

/**
 * Says a sound to a party, whatever it is: the other party, a prompt, a tone, music, a room. The clock makes a packet a tick;
 * the way of the sound is the list of stages in the constructor. It stops where the sound has nothing more to say, and tells
 * that once; it can be begun again.
 *
 * <p>Confined to one strand, but for {@link #tap} and {@link #untap}.
 */
public final class Speaking implements Clocked, Source {
    private static final long MILLI = 1_000_000L;
    private static final int LATE_TICKS = 5;

    private final Outgoing outgoing;
    private final Sound sound;
    private final Transmission target;
    private final Tally tally;
    private final Runnable onEnd;
    private final EventRelay events;
    private final Gain gain = new Gain();
    private final List<Tap> taps = new CopyOnWriteArrayList<>();
    private final Stage[] stages;
    private final Frame frame;
    private final long period;
    private boolean begun;
    private boolean running;
    private boolean resuming;
    private long due;
    private int sequence;
    private int clock;

    /**
     * A voice that is silent until it is told to {@link #start}.
     *
     * @param outgoing what the listening side gets
     * @param bearable the rate in Hz that the sound is worth, for encodings that are content with any
     * @param onEnd called on the strand when there is nothing more to say
     */
    public Speaking(Outgoing outgoing, Sound sound, int bearable, Transmission target, Tally tally, Runnable onEnd) {
        this.outgoing = outgoing;
        this.sound = sound;
        this.target = target;
        this.tally = tally;
        this.onEnd = onEnd;
        int rate = outgoing.codec().samplingRate(bearable);
        period = outgoing.ptime() * MILLI;
        frame = new Frame(rate, outgoing.ptime());
        events = new EventRelay(outgoing);
        stages = new Stage[] {hear(), level(), listenIn(), encode(rate), send()};
    }

    private Stage hear() {
        return new Stage("hear") {
            @Override
            boolean work(Frame heard) {
                sound.at(heard.now);
                running = sound.read(heard.pcm, heard.samples, heard.rate);
                return running;
            }
        };
    }

    private Stage level() {
        return new Stage("gain") {
            @Override
            boolean work(Frame heard) {
                if (!gain.isPlain()) {
                    gain.apply(heard.pcm, 0, heard.samples);
                }
                return true;
            }
        };
    }

    private Stage listenIn() {
        return new Stage("taps") {
            @Override
            boolean work(Frame heard) {
                for (int i = 0; i < taps.size(); i++) {
                    taps.get(i).hear(heard.pcm, heard.samples, heard.rate, heard.now);
                }
                return true;
            }
        };
    }

    private Stage encode(int rate) {
        Encoder encoder = outgoing.codec().encoder(rate, outgoing.wanted());
        return new Stage("encode") {
            @Override
            boolean work(Frame heard) {
                heard.length = encoder.encode(heard.pcm, 0, heard.samples, heard.payload, 0);
                return heard.length > 0 && !events.covers(heard.now);
            }
        };
    }

    private Stage send() {
        return new Stage("send") {
            @Override
            boolean work(Frame heard) {
                heard.out.compose(heard.payload, heard.length, sequence, clock, resuming, heard.now);
                if (!target.send(heard.out, outgoing.payloadType(), Speaking.this)) {
                    return false;
                }
                sequence++;
                resuming = false;
                tally.packetsOut.increment();
                tally.transcoded.increment();
                return true;
            }
        };
    }

    /** Begins at this moment; the pause since it stopped is heard as one. On the strand. */
    public void start(long nanos) {
        clock += begun ? units(Math.max(0, nanos - due)) : 0;
        begun = true;
        due = nanos;
        running = true;
        resuming = true;
    }

    /** Sends a telephone-event on, in place: it waits for no clock, and every packet of it that came goes out. */
    void passOn(Packet event, int rate) {
        int now = running || !begun ? clock : clock + units(event.arrivedNanos() - due);
        if (!events.rewrites(event, rate, now, sequence)) {
            return;
        }
        if (target.send(event, outgoing.eventType(), this)) {
            sequence++;
            tally.packetsOut.increment();
            tally.relayed.increment();
        }
    }

    private int units(long nanos) {
        return (int) (nanos / MILLI) * (outgoing.codec().clockRate() / 1000);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public long dueNanos() {
        return due;
    }

    @Override
    public void tick(long now, Packet out) {
        frame.out = out;
        frame.now = now;
        due += period;
        boolean going = true;
        for (int at = 0; going && at < stages.length; at++) {
            going = stages[at].passes(frame);
        }
        clock += outgoing.units();
        if (now - due > LATE_TICKS * period) { // we were away: what is too old is taken out of the playout
            long missed = (now - due) / period;
            clock += (int) missed * outgoing.units();
            due += missed * period;
        }
        if (!running) {
            onEnd.run();
        }
    }

    /** Sets how loud the sound is. On the strand. */
    public void gain(double decibels) {
        gain.decibels(decibels);
    }

    public void tap(Tap tap) {
        taps.add(tap);
    }

    public void untap(Tap tap) {
        taps.remove(tap);
    }

    /** What each stage has passed on, as "hear 50, gain 50". */
    public String counts() {
        StringBuilder text = new StringBuilder();
        for (Stage stage : stages) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(stage.name())
                    .append(' ')
                    .append(stage.passed());
        }
        return text.toString();
    }

    @Override
    public int generation() {
        return 0;
    }
}
