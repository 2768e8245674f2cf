package org.carillonpbx.sip;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * What holds for each address, by the longest prefix that contains it: disjoint ranges in order, in arrays, so that a look-up
 * is one binary search and allocates nothing. Immutable.
 */
final class PrefixTable<V> {

    private final long[] highs;
    private final long[] lows;
    private final List<V> values;

    private PrefixTable(List<Range<V>> ranges) {
        highs = ranges.stream().mapToLong(Range::high).toArray();
        lows = ranges.stream().mapToLong(Range::low).toArray();
        values = ranges.stream().map(Range::value).toList();
    }

    /** From here on, until the next range begins, this holds. */
    private record Range<V>(long high, long low, V value) {}

    private record Open<V>(Prefix prefix, V value) {}

    /**
     * Prefixes either contain each other or have nothing in common: one sweep with a stack of the open ones cuts them up.
     *
     * @param nothing what holds where nothing is said
     */
    static <V> PrefixTable<V> of(Map<Prefix, V> rules, V nothing) {
        List<Map.Entry<Prefix, V>> sorted = new ArrayList<>(rules.entrySet());
        sorted.sort(Map.Entry.comparingByKey(Comparator.<Prefix>comparingLong(p -> p.high() ^ Long.MIN_VALUE)
                .thenComparingLong(p -> p.low() ^ Long.MIN_VALUE)
                .thenComparingInt(Prefix::bits)));
        List<Range<V>> ranges = new ArrayList<>();
        Deque<Open<V>> open = new ArrayDeque<>();
        begin(ranges, 0, 0, nothing);
        for (Map.Entry<Prefix, V> rule : sorted) {
            while (!open.isEmpty() && !open.peek().prefix().contains(rule.getKey())) {
                close(ranges, open, nothing);
            }
            begin(ranges, rule.getKey().high(), rule.getKey().low(), rule.getValue());
            open.push(new Open<>(rule.getKey(), rule.getValue()));
        }
        while (!open.isEmpty()) {
            close(ranges, open, nothing);
        }
        return new PrefixTable<>(ranges);
    }

    private static <V> void begin(List<Range<V>> ranges, long high, long low, V value) {
        Range<V> last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
        if (last != null && last.high() == high && last.low() == low) {
            ranges.remove(ranges.size() - 1);
        }
        ranges.add(new Range<>(high, low, value));
    }

    /** Behind the innermost open prefix holds again what held before it. */
    private static <V> void close(List<Range<V>> ranges, Deque<Open<V>> open, V nothing) {
        Prefix ended = open.pop().prefix();
        V value = open.isEmpty() ? nothing : open.peek().value();
        int bits = ended.bits();
        long low = ended.low();
        long high = ended.high();
        if (bits > 64) {
            low += 1L << (128 - bits);
            high += low == 0 ? 1 : 0;
        } else {
            low = 0;
            high = bits == 0 ? 0 : high + (1L << (64 - bits));
        }
        if (high != 0 || low != 0) { // else it reached to the last address
            begin(ranges, high, low, value);
        }
    }

    V at(long high, long low) {
        int from = 0;
        int to = highs.length - 1;
        while (from < to) {
            int middle = (from + to + 1) >>> 1;
            int order = Long.compareUnsigned(highs[middle], high);
            if (order < 0 || (order == 0 && Long.compareUnsigned(lows[middle], low) <= 0)) {
                from = middle;
            } else {
                to = middle - 1;
            }
        }
        return values.get(from);
    }
}
