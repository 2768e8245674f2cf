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
    private static final long MILLI_NANOS = 1_000_000L;
    private static final long TICK_NANOS = TICK_MILLIS * MILLI_NANOS;

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
    private final Rota rota = new Rota(System::nanoTime, this::tick);
    private final Rest rest = new Rest();
    private final List<SocketPair> closing = new ArrayList<>();
    private final Tally tally = new Tally();
    private final TurnClock turns = new TurnClock();
    private volatile boolean stopping;
    private long nextTick = System.nanoTime();

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
            rota.serve();
            turns.end();
            rest();
        }
        obey();
        free();
    }

    /** Waits for packets, but no longer than until something is due. */
    private void look() throws IOException {
        long due = rota.nextDue();
        long wait = due == Rota.NEVER ? TICK_NANOS : due - System.nanoTime();
        if (wait <= 0) {
            selector.selectNow(ready);
        } else {
            selector.select(ready, Math.min(TICK_MILLIS, (wait + MILLI_NANOS - 1) / MILLI_NANOS));
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

    private void rest() {
        long nanos = rest.after(ports.size(), rota.isBehind());
        if (nanos > 0) {
            LockSupport.parkNanos(nanos);
        }
    }

    private void ready(SelectionKey key) {
        turns.begin();
        turns.work();
        try {
            ((PacketSource) key.attachment()).onReadable(packet);
            rest.carried(packet.isSentOn());
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
        rota.addAll(port.clocked());
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
        rota.removeAll(port.clocked());
        change.run();
        rota.addAll(port.clocked());
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
            rota.removeAll(port.clocked());
            port.ignore(selector);
            free(); // the selector lets go of its sockets
        }
    }

    /** On the strand: looks after this by the clock. */
    public void attend(Clocked work) {
        rota.add(work);
    }

    /** On the strand: looks after it no more. */
    public void forget(Clocked work) {
        rota.remove(work);
    }

    /** On the strand. */
    public void dismiss(MediaPort port) {
        if (ports.remove(port)) {
            rota.removeAll(port.clocked());
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
