package org.carillonpbx.media.pool;

import java.io.IOException;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Bound socket pairs, ready to be taken. A thread keeps a stock of them; where a burst of calls empties it, the caller binds
 * for itself, which takes microseconds and waits for nothing. Thread-safe.
 */
public final class PortPool implements AutoCloseable {
    private static final int STOCK = 64;
    private static final int TRIES = 256;
    private static final long REST_NANOS = 5_000_000_000L;

    private final InetAddress address;
    private final PortRange range;
    private final RestingPairs resting;
    private final Dscp marking;
    private final Queue<SocketPair> stock = new ConcurrentLinkedQueue<>();
    private final AtomicInteger stocked = new AtomicInteger();
    private final int wanted;
    private final Thread stocker;
    private volatile boolean closed;

    private PortPool(InetAddress address, PortRange range, RestingPairs resting, Dscp marking, ThreadFactory threads) {
        this.address = address;
        this.range = range;
        this.resting = resting;
        this.marking = marking;
        this.wanted = Math.min(STOCK, range.capacity());
        this.stocker = threads.newThread(this::keepStock);
        this.stocker.setName("carillon-rtp-ports");
    }

    /**
     * Opens a pool.
     *
     * @throws IOException where not one pair can be bound: the address is not this host's, or others hold the whole range
     */
    public static PortPool open(InetAddress address, int least, int most, Dscp marking, ThreadFactory threads)
            throws IOException {
        SecureRandom random = new SecureRandom();
        PortRange range = new PortRange(least, most, REST_NANOS, random);
        PortPool pool = new PortPool(address, range, new RestingPairs(REST_NANOS, random), marking, threads);
        Optional<SocketPair> first = pool.bind();
        if (first.isEmpty()) {
            throw new IOException(
                    "no RTP port can be bound at " + address.getHostAddress() + " in " + least + "–" + most);
        }
        pool.shelve(first.get());
        pool.stocker.start();
        return pool;
    }

    /** Empty where the range is used up. */
    public Optional<SocketPair> take() {
        SocketPair ready = stock.poll();
        if (ready == null) {
            return closed ? Optional.empty() : bind();
        }
        stocked.decrementAndGet();
        LockSupport.unpark(stocker);
        return Optional.of(ready);
    }

    /** The address that its pairs are bound to. */
    InetAddress address() {
        return address;
    }

    /** Gives a pair back that no selector looks at any more, open still. */
    public void giveBack(SocketPair pair) {
        if (!resting.keep(pair)) {
            pair.close();
            range.give(pair.port());
        }
    }

    /** Pairs that can still be taken. */
    public int available() {
        return range.available() + resting.size() + stocked.get();
    }

    private Optional<SocketPair> bind() {
        for (int tried = 0; tried < TRIES; tried++) {
            OptionalInt port = range.take();
            if (port.isEmpty()) {
                return resting.longest();
            }
            try {
                return Optional.of(SocketPair.bind(address, port.getAsInt(), marking));
            } catch (IOException taken) {
                range.give(port.getAsInt()); // somebody else's: rests, and is tried again later
            }
        }
        return Optional.empty();
    }

    private void keepStock() {
        while (!closed) {
            Optional<SocketPair> more =
                    stocked.get() < wanted ? resting.rested().or(this::bind) : Optional.empty();
            if (more.isPresent()) {
                shelve(more.get());
            } else {
                LockSupport.parkNanos(this, 1_000_000_000L);
            }
        }
    }

    private void shelve(SocketPair pair) {
        stocked.incrementAndGet();
        stock.add(pair);
    }

    /** Closes what is in stock and what rests; pairs that were taken are their takers' to close. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(stocker);
        boolean interrupted = false;
        while (stocker.isAlive()) {
            try {
                stocker.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        for (SocketPair pair = stock.poll(); pair != null; pair = stock.poll()) {
            pair.close();
        }
        stocked.set(0);
        resting.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
