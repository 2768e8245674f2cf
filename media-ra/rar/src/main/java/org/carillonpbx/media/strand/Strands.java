package org.carillonpbx.media.strand;

import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.carillonpbx.media.Turns;
import org.carillonpbx.media.pool.SocketPair;
import org.carillonpbx.media.rtp.Counter;
import org.carillonpbx.media.rtp.Tally;

/** All strands. The ports of one call are given the same one. */
public final class Strands {
    private final List<Strand> strands;

    public Strands(int count, ThreadFactory threads, Faults faults, Consumer<SocketPair> onFreed) {
        strands = IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Strand(number, threads, faults, onFreed))
                .toList();
        strands.forEach(Strand::start);
    }

    public Strand of(String call) {
        int hash = call.hashCode() * 0x9E3779B9; // call ids differ in their last characters: spread them
        return strands.get(Math.floorMod(hash >>> 16, strands.size()));
    }

    public List<Strand> all() {
        return strands;
    }

    public void stop() {
        strands.forEach(Strand::stop);
    }

    public int count() {
        return strands.size();
    }

    /** The sum of one counter over all strands. */
    public long total(Function<Tally, Counter> counter) {
        return strands.stream()
                .map(Strand::tally)
                .mapToLong(tally -> counter.apply(tally).value())
                .sum();
    }

    public long worstTurnNanos() {
        return strands.stream().mapToLong(Strand::worstTurnNanos).max().orElse(0);
    }

    public Turns turns() {
        return strands.stream().map(Strand::turns).reduce(Turns.NONE, Turns::and);
    }

    public long directBytes() {
        return strands.stream().mapToLong(Strand::directBytes).sum();
    }
}
