package org.carillonpbx.media.pool;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/** The pools of every address that media are bound to, each with the whole range of ports. Thread-safe. */
public final class PortPools implements AutoCloseable {
    private final List<PortPool> pools;

    private PortPools(List<PortPool> pools) {
        this.pools = List.copyOf(pools);
    }

    /**
     * Opens a pool at each address, or none.
     *
     * @throws IOException where not one pair can be bound at one of them
     */
    public static PortPools open(List<InetAddress> addresses, int least, int most, Dscp marking, ThreadFactory threads)
            throws IOException {
        List<PortPool> pools = new ArrayList<>();
        try {
            for (InetAddress address : addresses) {
                pools.add(PortPool.open(address, least, most, marking, threads));
            }
        } catch (IOException e) {
            pools.forEach(PortPool::close);
            throw e;
        }
        return new PortPools(pools);
    }

    /** Takes a pair bound to that address; empty where all are used up. */
    public Optional<SocketPair> take(InetAddress bound) {
        return pools.stream()
                .filter(pool -> pool.address().equals(bound))
                .findFirst()
                .orElse(pools.get(0))
                .take();
    }

    /** Gives a pair back that no selector looks at any more, open still. */
    public void giveBack(SocketPair pair) {
        pools.stream().filter(pool -> pool.address().equals(pair.address())).forEach(pool -> pool.giveBack(pair));
    }

    /** Pairs that can still be taken. */
    public int available() {
        return pools.stream().mapToInt(PortPool::available).sum();
    }

    @Override
    public void close() {
        pools.forEach(PortPool::close);
    }
}
