package org.carillonpbx.media.strand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.carillonpbx.media.Turns;
import org.carillonpbx.media.dtmf.Press;
import org.carillonpbx.media.pool.SocketPair;
import org.carillonpbx.media.rtp.Clocked;
import org.carillonpbx.media.rtp.Packet;
import org.carillonpbx.media.rtp.Processing;
import org.carillonpbx.media.rtp.Route;
import org.carillonpbx.media.rtp.Tally;

/**
 * A thread with a selector that carries the packets of its ports, one packet a readable socket a turn: a flooded port does
 * not starve the others. Commands come in by {@link #run} and are carried out between packets; ten times a second each port
 * looks at its clock. Makes no garbage while packets flow.
 */
public final class Strand {
    private static final int PACKET_BYTES = 2048;
    private static final long TICK_MILLIS = 100;
    private static final int CROWD = 32;
    private static final long SHORT_REST_NANOS = 400_000;
    private static final long LONG_REST_NANOS = 1_000_000;
    /** Turns that a strand remembers for that it has sent a packet on: in these, a call's next packet comes. */
    private static final int HURRIED_TURNS = 100;

    private static final long MILLI_NANOS = 1_000_000L;
    private static final long TICK_NANOS = TICK_MILLIS * MILLI_NANOS;
    private static final long MOST_AT_A_TIME_NANOS = MILLI_NANOS;
    private static final long NOTHING_DUE = Long.MAX_VALUE;

    private final Selector selector;
    private final Thread thread;
    private final Faults faults;
    private final Consumer<SocketPair> onFreed;
    private final Queue<Runnable> commands = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Packet packet = new Packet(ByteBuffer.allocateDirect(PACKET_BYTES));
    private final ByteBuffer report = ByteBuffer.allocateDirect(PACKET_BYTES);
    private final Consumer<SelectionKey> ready = this::ready;
    private final List<MediaPort> ports = new ArrayList<>();
    private final List<Clocked> clocked = new ArrayList<>();
    private final List<SocketPair> closing = new ArrayList<>();
    private final Tally tally = new Tally();
    private final TurnClock turns = new TurnClock();
    private volatile boolean stopping;
    private boolean carried;
    private int hurry;
    private int whoseTurn;
    private boolean behind;
    private long nextTick = System.nanoTime();
    private long nextDue = NOTHING_DUE;

    /** A strand that hands {@code onFreed} each socket pair it is done with, open still. */
    Strand(int number, ThreadFactory threads, Faults faults, Consumer<SocketPair> onFreed) {
        try {
            selector = Selector.open();
        } catch (IOException noDescriptors) {
            throw new UncheckedIOException(noDescriptors);
        }
        this.faults = faults;
        this.onFreed = onFreed;
        thread = threads.newThread(this::live);
        thread.setName("carillon-strand-" + number);
    }

    void start() {
        thread.start();
    }

    /** Has something done on this strand. Thread-safe, returns at once. */
    public void run(Runnable command) {
        commands.add(command);
        if (woken.compareAndSet(false, true)) {
            selector.wakeup();
        }
    }

    private void live() {
        while (!stopping) {
            try {
                look();
            } catch (IOException broken) {
                faults.onFault(broken);
            }
            turns.begin();
            obey();
            tick();
            process();
            turns.end();
            rest();
        }
        obey();
        free();
    }

    /** Waits for packets, but no longer than until something is due. */
    private void look() throws IOException {
        long wait = nextDue == NOTHING_DUE ? TICK_NANOS : nextDue - System.nanoTime();
        if (wait <= 0) {
            selector.selectNow(ready);
        } else {
            selector.select(ready, Math.min(TICK_MILLIS, (wait + MILLI_NANOS - 1) / MILLI_NANOS));
        }
    }

    /**
     * Does what is due by the clocks of transcoded ports. When there is much of it, packets are looked at in between, so that
     * none of them waits for long, and it goes on with whose turn it is: where there is too much, all get less of it.
     */
    private void process() {
        nextDue = NOTHING_DUE;
        int count = clocked.size();
        int first = whoseTurn < count ? whoseTurn : 0;
        whoseTurn = 0;
        behind = false;
        long begun = System.nanoTime();
        long now = begun;
        for (int i = 0; i < count; i++) {
            int at = first + i < count ? first + i : first + i - count;
            Clocked work = clocked.get(at);
            if (work.isRunning()) {
                if (now - work.dueNanos() >= 0) {
                    if (now - begun <= MOST_AT_A_TIME_NANOS) {
                        tick(work, now);
                        now = System.nanoTime(); // not for each of the thousand that are not due
                    } else if (!behind) {
                        behind = true;
                        whoseTurn = at;
                    }
                }
                nextDue = Math.min(nextDue, work.dueNanos());
            }
        }
    }

    private void tick(Clocked work, long now) {
        turns.work();
        try {
            work.tick(now, packet);
        } catch (RuntimeException | Error fault) { // one call's fault is not the others'
            faults.onFault(fault);
        }
    }

    /**
     * With many ports, packets come all the time, and waking for each costs more than carrying it: resting less than half a
     * millisecond lets some come together. RTP comes every 20 ms; nobody hears the difference. Where nothing is sent on as it
     * comes, sound waits in jitter buffers anyway, and a rest may be longer. Who has not done all that is due does not rest.
     */
    private void rest() {
        if (carried && ports.size() >= CROWD && !behind) {
            LockSupport.parkNanos(hurry > 0 ? SHORT_REST_NANOS : LONG_REST_NANOS);
        }
        carried = false;
        hurry = Math.max(0, hurry - 1);
    }

    private void ready(SelectionKey key) {
        turns.begin();
        turns.work();
        carried = true;
        try {
            ((PacketSource) key.attachment()).onReadable(packet);
            hurry = packet.isSentOn() ? HURRIED_TURNS : hurry;
        } catch (RuntimeException | Error fault) { // the strand's edge: one packet's fault is not the other calls'
            faults.onFault(fault);
        }
    }

    private void obey() {
        woken.set(false);
        for (Runnable command = commands.poll(); command != null; command = commands.poll()) {
            try {
                command.run();
            } catch (RuntimeException | Error fault) {
                faults.onFault(fault);
            }
        }
        if (!closing.isEmpty()) {
            free();
        }
    }

    private void tick() {
        long now = System.nanoTime();
        if (now - nextTick < 0) {
            return;
        }
        nextTick = now + TICK_NANOS;
        for (int i = 0; i < ports.size(); i++) {
            try {
                ports.get(i).tick(now, report);
            } catch (RuntimeException | Error fault) {
                faults.onFault(fault);
            }
        }
    }

    /** The selector lets go of sockets only when it has looked again. */
    private void free() {
        try {
            selector.selectNow(ready);
        } catch (IOException broken) {
            faults.onFault(broken);
        }
        closing.forEach(onFreed);
        closing.clear();
    }

    /** On the strand. */
    public void adopt(MediaPort port) {
        ports.add(port);
        clocked.addAll(port.clocked());
        port.listen(selector);
    }

    /** On the strand: who hears the port from now on. */
    public void route(MediaPort port, Route route) {
        change(port, () -> port.route(route));
    }

    /** On the strand: who listens to the port's party beside that, or nobody. */
    public void overhear(MediaPort port, Optional<? extends Processing> ear) {
        change(port, () -> port.overhear(ear));
    }

    /** On the strand: what is said to the port's party, by a clock that this strand looks after; or nothing. */
    public void speak(MediaPort port, Optional<? extends Clocked> voice) {
        change(port, () -> port.speak(voice));
    }

    private void change(MediaPort port, Runnable change) {
        clocked.removeAll(port.clocked());
        change.run();
        clocked.addAll(port.clocked());
    }

    /** On the strand: the party of the port takes a digit as pressed. */
    public void press(MediaPort port, Press press) {
        if (ports.contains(port)) {
            change(port, () -> port.press(press, System.nanoTime()));
        }
    }

    /** On the strand: gives the port away; another strand may adopt it when this has returned. */
    public void release(MediaPort port) {
        if (ports.remove(port)) {
            clocked.removeAll(port.clocked());
            port.ignore(selector);
            free(); // the selector lets go of its sockets
        }
    }

    /** On the strand: looks after this by the clock. */
    public void attend(Clocked work) {
        clocked.add(work);
    }

    /** On the strand: looks after it no more. */
    public void forget(Clocked work) {
        clocked.remove(work);
    }

    /** On the strand. */
    public void dismiss(MediaPort port) {
        if (ports.remove(port)) {
            clocked.removeAll(port.clocked());
            closing.add(port.sockets());
            port.close(System.nanoTime(), report, selector);
        }
    }

    /** Ends the thread after the commands given so far, and waits for it. */
    void stop() {
        stopping = true;
        selector.wakeup();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        try {
            selector.close();
        } catch (IOException broken) {
            faults.onFault(broken);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public Tally tally() {
        return tally;
    }

    long worstTurnNanos() {
        return turns.takeWorst();
    }

    Turns turns() {
        return turns.turns();
    }

    long directBytes() {
        return 2L * PACKET_BYTES;
    }

    /** For a look at what the thread allocates. */
    public long threadId() {
        return thread.getId();
    }
}
