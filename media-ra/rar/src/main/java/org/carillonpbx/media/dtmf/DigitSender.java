package org.carillonpbx.media.dtmf;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.carillonpbx.media.DigitManner;
import org.carillonpbx.media.rtp.Clocked;
import org.carillonpbx.media.rtp.Packet;
import org.carillonpbx.media.rtp.Source;
import org.carillonpbx.media.rtp.Tally;
import org.carillonpbx.media.rtp.Transmission;

/**
 * Presses digits at a party's phone, one after the other with a pause behind each. While one is held, the transmission is
 * ours alone: a tone with speech in it is none, and RFC 4733 §2.5.1.1 wants no sound beside an event. Confined to its port's
 * strand.
 */
public final class DigitSender implements Clocked, Source {
    private static final int MOST_WAITING = 64;
    private static final long MILLI = 1_000_000L;
    private static final int PAUSE_MILLIS = 60;

    private final Transmission target;
    private final Tally tally;
    private final Queue<Press> waiting = new ArrayDeque<>();
    private Optional<Terms> terms = Optional.empty();
    private Optional<Sending> sending = Optional.empty();
    private boolean running;
    private long due;
    private int pause;
    private int sequence;
    private long clock;
    private long clockNanos;

    /** A press on its way. */
    interface Sending {

        /** Milliseconds from one packet to the next. */
        int period();

        /** The number under which its packets go out. */
        int payloadType();

        /** Makes the next packet; false where all of them were made. */
        boolean next(Packet packet, int sequence, long clock, long now);
    }

    public DigitSender(Transmission target, Tally tally) {
        this.target = target;
        this.tally = tally;
    }

    /** What the party takes from now on; what is being pressed goes on as it began. */
    public void agree(Terms agreed) {
        terms = Optional.of(agreed);
    }

    /** Puts a digit in line; it is dropped where the party cannot be told, or too many wait. */
    public void press(Press press, long now) {
        if (waiting.size() < MOST_WAITING) {
            waiting.add(press);
        }
        if (!running && begin()) {
            running = true;
            due = now;
            clockNanos = now;
            target.reserve(this);
        }
    }

    private boolean begin() {
        sending = Optional.empty();
        while (sending.isEmpty() && !waiting.isEmpty()) {
            Press press = waiting.remove();
            sending = terms.filter(Terms::open).flatMap(agreed -> sending(press, agreed));
        }
        return sending.isPresent();
    }

    private static Optional<Sending> sending(Press press, Terms agreed) {
        if (press.manner() == DigitManner.TONE
                || (press.manner() == DigitManner.AGREED && agreed.events().isEmpty())) {
            return Optional.of(new ToneSending(press, agreed));
        }
        return agreed.events().map(events -> new EventSending(press, events, agreed));
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
    public void tick(long now, Packet packet) {
        if (pause > 0) {
            pause = 0;
            if (!begin()) {
                stop();
                return;
            }
        }
        Sending current = sending.orElseThrow();
        if (current.next(packet, sequence, clock(), now)) {
            send(packet, current);
            due += current.period() * MILLI;
        } else {
            pause = PAUSE_MILLIS;
            due += PAUSE_MILLIS * MILLI;
        }
    }

    private void send(Packet packet, Sending current) {
        if (packet.payloadLength() > 0 && target.send(packet, current.payloadType(), this)) {
            sequence++;
            tally.packetsOut.increment();
        }
    }

    /** The time at which the packet is due, in the units of the party's sound. */
    private long clock() {
        int units = terms.map(agreed -> agreed.codec().clockRate()).orElse(8000) / 1000;
        clock += (due - clockNanos) / MILLI * units;
        clockNanos = due;
        return clock;
    }

    private void stop() {
        running = false;
        waiting.clear();
        target.release();
    }

    @Override
    public int generation() {
        return 0;
    }
}
