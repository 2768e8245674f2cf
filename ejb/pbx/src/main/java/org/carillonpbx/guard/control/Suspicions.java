package org.carillonpbx.guard.control;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.carillonpbx.guard.boundary.RefusedRequest;
import org.carillonpbx.sip.Prefix;

/**
 * Adds up what speaks against a sender, within ten minutes. Every account name that is new from there counts for more than
 * one that was wrong before: guessing names is what scanners do. Whether a name exists makes no difference, so that nobody
 * learns it from when they are banned. Bounded. Confined to the guard's rounds.
 */
final class Suspicions {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST = 16_384;
    private static final int NAMES = 64;
    private static final int NEW_NAME = 2;

    private static final class Score {
        private final Instant since;
        private final Set<String> names = new HashSet<>();
        private long points;

        Score(Instant since) {
            this.since = since;
        }
    }

    private final Map<Prefix, Score> scores = new HashMap<>();

    /** Adds it up; whether that makes it enough. Once it is, it is not again until the window is over or all is forgotten. */
    boolean enough(Prefix sender, RefusedRequest refused, int enough, Instant now) {
        if (refused.reason().weight() == 0) {
            return false;
        }
        if (scores.size() >= MOST) {
            forgetOld(now);
        }
        Score score = scores.get(sender);
        if (score == null || score.since.plus(WINDOW).isBefore(now)) {
            if (score == null && scores.size() >= MOST) {
                return false; // so many senders at once: the limits of the adapter hold them all
            }
            score = new Score(now);
            scores.put(sender, score);
        }
        long before = score.points;
        score.points += refused.reason().weight() * refused.count();
        if (!refused.account().isEmpty() && score.names.size() < NAMES && score.names.add(refused.account())) {
            score.points += score.names.size() > 1 ? NEW_NAME : 0;
        }
        return before < enough && score.points >= enough;
    }

    void forget(Prefix sender) {
        scores.remove(sender);
    }

    void forgetOld(Instant now) {
        scores.values().removeIf(score -> score.since.plus(WINDOW).isBefore(now));
    }
}
