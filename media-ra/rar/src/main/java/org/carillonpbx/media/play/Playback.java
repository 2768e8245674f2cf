package org.carillonpbx.media.play;

import java.nio.ByteBuffer;
import org.carillonpbx.media.graph.Outgoing;
import org.carillonpbx.media.rtp.Clocked;
import org.carillonpbx.media.rtp.Packet;
import org.carillonpbx.media.rtp.Source;
import org.carillonpbx.media.rtp.Tally;
import org.carillonpbx.media.rtp.Transmission;

/**
 * Sends a party packets that lie ready, by the clock. One programme can take the place of another: the one before says
 * farewell, and numbers and clock go on. Confined to the party's strand.
 */
public final class Playback implements Clocked, Source {
    private static final long MILLI = 1_000_000L;
    private static final int LATE_TICKS = 5;
    private static final int PACKET_BYTES = 2_048;

    private final Outgoing outgoing;
    private final Transmission target;
    private final Tally tally;
    private final Runnable onEnd;
    private final Programme programme;
    private final Packed packed = new Packed();
    private final long period;
    private Programme before;
    private boolean running = true;
    private boolean resuming = true;
    private long due;
    private int sequence;
    private int clock;

    /** @param onEnd called on the strand when the programme has come to its end */
    Playback(Programme programme, Outgoing outgoing, Transmission target, Tally tally, Runnable onEnd) {
        this.programme = programme;
        this.outgoing = outgoing;
        this.target = target;
        this.tally = tally;
        this.onEnd = onEnd;
        before = programme;
        period = outgoing.ptime() * MILLI;
    }

    /** Begins at this moment. On the strand. */
    public Playback start(long nanos) {
        due = nanos;
        return this;
    }

    /** Begins where another one is. On the strand. */
    public Playback follow(Playback other) {
        before = other.programme;
        due = other.due;
        return this;
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
        Programme.Next next = before == programme ? programme.next(due, packed) : before.farewell(due, packed);
        if (before != programme) {
            programme.follow(before);
            before = programme;
        }
        if (next == Programme.Next.PACKET) {
            out.compose(packed.bytes, packed.length, sequence, clock, resuming, now);
            send(out);
        } else {
            resuming = true;
        }
        due += period;
        clock += outgoing.units();
        if (next == Programme.Next.END) {
            running = false;
            onEnd.run();
        } else if (now - due > LATE_TICKS * period) {
            long missed = (now - due) / period;
            clock += (int) missed * outgoing.units();
            due += missed * period;
        }
    }

    private void send(Packet out) {
        if (target.send(out, outgoing.payloadType(), this)) {
            sequence++;
            resuming = false;
            tally.packetsOut.increment();
        }
    }

    /** Lets it fade away at once. On the strand. */
    public void end() {
        if (running && programme.farewell(due, packed) == Programme.Next.PACKET) {
            Packet out = new Packet(ByteBuffer.allocate(PACKET_BYTES));
            // whatever is heard next begins when this is over
            out.compose(packed.bytes, packed.length, sequence, clock, resuming, System.nanoTime() - period);
            send(out);
        }
        running = false;
    }

    @Override
    public int generation() {
        return 0;
    }
}
