package org.carillonpbx.media.graph;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Encoder;
import org.carillonpbx.media.rtp.Packet;
import org.carillonpbx.media.rtp.Processing;
import org.carillonpbx.media.rtp.Tally;
import org.carillonpbx.media.rtp.Transmission;
import org.carillonpbx.media.sound.Gain;

/**
 * One direction of a call between two encodings. Packets come in by {@link #take}; what goes out is made by the clock, a
 * packet a tick. The way of the sound is the list of stages in the constructor. Telephone-events pass at once, beside them.
 *
 * <p>Confined to the strand of the side that talks, but for {@link #tap} and {@link #untap}.
 */
public final class Transcoder implements Processing {
    private static final long MILLI = 1_000_000L;
    private static final int LATE_TICKS = 5;

    private final Codec[] incoming;
    private final int[] eventRates;
    private final Outgoing outgoing;
    private final Transmission target;
    private final Tally tally;
    private final Intake[] intakes = new Intake[128];
    private final EventRelay events;
    private final Gain gain = new Gain();
    private final List<Tap> taps = new CopyOnWriteArrayList<>();
    private final Stage[] stages;
    private final Frame frame;
    private final int encoderRate;
    private final long period;
    private Intake talking;
    private boolean begun;
    private boolean running;
    private boolean resuming;
    private long due;
    private int sequence;
    private int clock;

    /**
     * A transcoder.
     *
     * @param incoming encodings by payload type, as the talking side numbers them; null where there is none
     * @param eventRates the clock of telephone-events by payload type, 0 where there are none
     */
    public Transcoder(Codec[] incoming, int[] eventRates, Outgoing outgoing, Transmission target, Tally tally) {
        this.incoming = incoming.clone();
        this.eventRates = eventRates.clone();
        this.outgoing = outgoing;
        this.target = target;
        this.tally = tally;
        encoderRate = outgoing.codec().samplingRate(widest(incoming));
        period = outgoing.ptime() * MILLI;
        frame = new Frame(Math.max(encoderRate, widest(incoming)));
        events = new EventRelay(outgoing);
        stages = new Stage[] {
            hear(), new Resampling(encoderRate, frame.pcm.length), level(), listenIn(), encode(), send()
        };
    }

    /** The rate that the talking side's sound needs; Opus is content with any, and is heard at the encoder's. */
    private static int widest(Codec[] incoming) {
        int widest = 8000;
        for (Codec codec : incoming) {
            if (codec != null) {
                widest = Math.max(widest, codec.samplingRate(8000));
            }
        }
        return widest;
    }

    private Stage hear() {
        return new Stage("hear") {
            @Override
            boolean work(Frame sound) {
                running = talking.next(sound, outgoing.ptime());
                return running;
            }
        };
    }

    private Stage level() {
        return new Stage("gain") {
            @Override
            boolean work(Frame sound) {
                if (!gain.isPlain()) {
                    gain.apply(sound.pcm, 0, sound.samples);
                }
                return true;
            }
        };
    }

    private Stage listenIn() {
        return new Stage("taps") {
            @Override
            boolean work(Frame sound) {
                for (int i = 0; i < taps.size(); i++) {
                    taps.get(i).hear(sound.pcm, sound.samples, sound.rate);
                }
                return true;
            }
        };
    }

    private Stage encode() {
        Encoder encoder = outgoing.codec().encoder(encoderRate, outgoing.wanted());
        return new Stage("encode") {
            @Override
            boolean work(Frame sound) {
                sound.length = encoder.encode(sound.pcm, 0, sound.samples, sound.payload, 0);
                return sound.length > 0 && !events.covers(sound.now);
            }
        };
    }

    private Stage send() {
        return new Stage("send") {
            @Override
            boolean work(Frame sound) {
                sound.out.compose(sound.payload, sound.length, sequence, clock, resuming, sound.now);
                if (!target.send(sound.out, outgoing.payloadType(), Transcoder.this)) {
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

    @Override
    public void take(Packet arrived) {
        if (eventRates[arrived.payloadType()] > 0) {
            takeEvent(arrived);
            return;
        }
        Codec codec = incoming[arrived.payloadType()];
        if (codec != null) {
            talk(intake(arrived.payloadType(), codec));
        } else if (arrived.payloadType() != Playout.COMFORT_NOISE || talking == null) {
            return;
        }
        talking.put(arrived);
        if (!running) {
            start(arrived.arrivedNanos());
        }
    }

    private int units(long nanos) {
        return (int) (nanos / MILLI) * (outgoing.codec().clockRate() / 1000);
    }

    private Intake intake(int type, Codec codec) {
        if (intakes[type] == null) {
            intakes[type] = new Intake(codec, encoderRate, tally);
        }
        return intakes[type];
    }

    private void talk(Intake next) {
        if (next != talking) {
            if (talking != null) {
                talking.reset();
            }
            talking = next;
        }
    }

    private void start(long now) {
        long first = now + talking.delayNanos(outgoing.ptime());
        clock += begun ? units(Math.max(0, first - due)) : 0;
        begun = true;
        due = first;
        running = true;
        resuming = true;
    }

    /** Sends a telephone-event on, in place: it waits for no clock, and every packet of it that came goes out. */
    private void takeEvent(Packet event) {
        int now = running || !begun ? clock : clock + units(event.arrivedNanos() - due);
        if (!events.rewrites(event, eventRates[event.payloadType()], now, sequence)) {
            return;
        }
        if (target.send(event, outgoing.eventType(), this)) {
            sequence++;
            tally.packetsOut.increment();
            tally.relayed.increment();
        }
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
    }

    /** Sets how loud the listening side hears this one. On the strand. */
    public void gain(double decibels) {
        gain.decibels(decibels);
    }

    public void tap(Tap tap) {
        taps.add(tap);
    }

    public void untap(Tap tap) {
        taps.remove(tap);
    }

    /** What each stage has passed on, as "hear 50, resample 50". */
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
