package org.carillonpbx.guard.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carillonpbx.guard.boundary.Ban;
import org.carillonpbx.sip.Prefix;

/**
 * Who is shut out, in memory. Each time within a week a ban lasts six times as long as the one before. Bounded; remembers what
 * the database has yet to learn. Thread-safe.
 */
final class BanList {
    static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final int MOST = 10_000;
    private static final Duration REMEMBERED = Duration.ofDays(7);
    private static final int GROWTH = 6;

    private final Map<Prefix, BanEntry> entries = new HashMap<>();
    private final Set<Prefix> unwritten = new HashSet<>();
    private final GuardSettings settings;

    BanList(GuardSettings settings) {
        this.settings = settings;
    }

    /** What was written before a restart. */
    synchronized void restore(List<BanEntry> saved) {
        saved.forEach(entry -> entries.putIfAbsent(entry.prefix(), entry));
    }

    /** Shuts a sender out, unless they are already. */
    synchronized Optional<Ban> ban(Prefix sender, String reason, Instant now) {
        Optional<BanEntry> before = Optional.ofNullable(entries.get(sender));
        if (before.filter(entry -> entry.standsAt(now)).isPresent()) {
            return Optional.empty();
        }
        int times = before.map(entry -> entry.ban().times()).orElse(0) + 1;
        Ban ban = new Ban(sender.toString(), reason, now, now.plus(lasting(times)), times, false, "");
        put(new BanEntry(sender, ban), now);
        unwritten.add(sender);
        return Optional.of(ban);
    }

    private Duration lasting(int times) {
        long minutes = settings.firstMinutes();
        for (int i = 1; i < times && minutes < settings.longestMinutes(); i++) {
            minutes *= GROWTH;
        }
        return Duration.ofMinutes(Math.min(minutes, settings.longestMinutes()));
    }

    /** Takes over what an administrator decided, which stands in the database already. */
    synchronized void decided(BanEntry entry, Instant now) {
        put(entry, now);
        unwritten.remove(entry.prefix());
    }

    private void put(BanEntry entry, Instant now) {
        if (entries.size() >= MOST && !entries.containsKey(entry.prefix())) {
            makeRoom(now);
        }
        entries.put(entry.prefix(), entry);
    }

    private void makeRoom(Instant now) {
        forgetOld(now);
        if (entries.size() >= MOST) {
            GuardMessages.LOG.full(MOST);
            entries.values().stream()
                    .filter(entry -> !entry.ban().manual())
                    .sorted(Comparator.comparing(entry -> entry.ban().until()))
                    .limit(MOST / 10)
                    .map(BanEntry::prefix)
                    .toList()
                    .forEach(entries::remove);
        }
    }

    synchronized void forgetOld(Instant now) {
        entries.values().removeIf(entry -> entry.ban().until().plus(REMEMBERED).isBefore(now));
    }

    synchronized Optional<BanEntry> find(Prefix prefix, Instant now) {
        return Optional.ofNullable(entries.get(prefix)).filter(entry -> entry.standsAt(now));
    }

    /** Those that stand, those that end first last. */
    synchronized List<BanEntry> standing(Instant now) {
        return entries.values().stream()
                .filter(entry -> entry.standsAt(now))
                .sorted(Comparator.comparing((BanEntry entry) -> entry.ban().since())
                        .reversed())
                .toList();
    }

    synchronized List<BanEntry> takeUnwritten() {
        List<BanEntry> taken = unwritten.stream()
                .filter(entries::containsKey)
                .map(entries::get)
                .toList();
        unwritten.clear();
        return taken;
    }

    synchronized void putBack(List<BanEntry> notWritten) {
        notWritten.forEach(entry -> unwritten.add(entry.prefix()));
    }
}
