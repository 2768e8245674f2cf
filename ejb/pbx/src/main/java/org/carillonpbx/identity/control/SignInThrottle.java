package org.carillonpbx.identity.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carillonpbx.identity.boundary.Throttled;

/**
 * Makes guessing slow: after some free attempts each further one has to wait twice as long as the one before. Counts by
 * account and source together, so that nobody can lock another out from elsewhere, and by source alone, so that trying
 * many accounts is no way around. Bounded: the keys that were not seen for longest go first. Thread-safe.
 */
public final class SignInThrottle {
    private static final int FREE_BY_ACCOUNT = 4;
    private static final int FREE_BY_SOURCE = 30;
    private static final int MOST_KEYS = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Attempts> byAccount = bounded();
    private final Map<String, Attempts> bySource = bounded();

    public SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Counts an attempt before it is made, so that many at once do not slip through; throws where it comes too early. */
    public synchronized void admit(String account, String source) {
        Instant now = clock.instant();
        String network = network(source);
        Attempts own = seen(byAccount, account + "@" + network, now);
        Attempts all = seen(bySource, network, now);
        Instant until = own.until().isAfter(all.until()) ? own.until() : all.until();
        if (now.isBefore(until)) {
            throw new Throttled(Duration.between(now, until).plusMillis(999));
        }
        byAccount.put(account + "@" + network, own.oneMore(now, FREE_BY_ACCOUNT));
        bySource.put(network, all.oneMore(now, FREE_BY_SOURCE));
    }

    /** The attempt that was admitted last was the right user. */
    public synchronized void succeeded(String account, String source) {
        String network = network(source);
        byAccount.remove(account + "@" + network);
        bySource.computeIfPresent(network, (key, attempts) -> attempts.oneLess());
    }

    /** IPv6 hosts choose among 2^64 addresses: their network counts (RFC 4291 §2.5.4). */
    private static String network(String source) {
        String[] groups = source.split(":", -1);
        if (groups.length < 3) {
            return source;
        }
        int compressed = source.indexOf("::");
        String full = compressed < 0 ? source : source.substring(0, compressed);
        String[] first = full.split(":", -1);
        return String.join(":", java.util.Arrays.copyOf(first, Math.min(4, first.length))) + "::/64";
    }

    private static Attempts seen(Map<String, Attempts> table, String key, Instant now) {
        Attempts attempts = table.getOrDefault(key, Attempts.NONE);
        return attempts.last().plus(FORGOTTEN).isBefore(now) ? Attempts.NONE : attempts;
    }

    private static Map<String, Attempts> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
                return size() > MOST_KEYS;
            }
        };
    }

    private record Attempts(int count, Instant last, Instant until) {
        static final Attempts NONE = new Attempts(0, Instant.EPOCH, Instant.EPOCH);

        Attempts oneMore(Instant now, int free) {
            int over = count + 1 - free;
            Duration wait = over <= 0 ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(over - 1, 20));
            return new Attempts(count + 1, now, now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
        }

        Attempts oneLess() {
            return new Attempts(Math.max(0, count - 1), last, Instant.EPOCH);
        }
    }
}
