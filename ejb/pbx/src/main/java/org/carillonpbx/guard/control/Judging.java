package org.carillonpbx.guard.control;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.carillonpbx.guard.boundary.Ban;
import org.carillonpbx.guard.boundary.RefusedRequest;
import org.carillonpbx.guard.boundary.SecurityEvent;
import org.carillonpbx.sip.Prefix;

/**
 * What follows from refusals: points, and a ban when there are enough. An address that phones are registered from is spared,
 * for its phones would suffer; the registrar holds its guessers back one account at a time. Confined to the guard's rounds.
 */
final class Judging {
    private final AccessBoard board;
    private final EventTally tally;
    private final Predicate<String> phonesAt;
    private final Clock clock;
    private final Suspicions suspicions = new Suspicions();

    /** @param phonesAt whether phones are registered from an address */
    Judging(AccessBoard board, EventTally tally, Predicate<String> phonesAt, Clock clock) {
        this.board = board;
        this.tally = tally;
        this.phonesAt = phonesAt;
        this.clock = clock;
    }

    void judge(List<RefusedRequest> noted) {
        Instant now = clock.instant();
        for (RefusedRequest refused : noted) {
            tally.add(refused);
            Prefix.address(refused.address()).ifPresent(sender -> judge(sender, refused, now));
        }
        suspicions.forgetOld(now);
    }

    private void judge(InetAddress sender, RefusedRequest refused, Instant now) {
        Prefix prefix = Prefix.ofSender(sender);
        int enough = board.settings().points();
        if (enough == 0 || !suspicions.enough(prefix, refused, enough, now)) {
            return;
        }
        String reason = refused.why();
        if (phonesAt.test(refused.address())) {
            GuardMessages.LOG.spared(refused.address(), reason);
            tally.add(new SecurityEvent(
                    0, now, "BAN_SPARED", refused.address(), "", "Phones are registered from there: " + reason, 1));
            return;
        }
        suspicions.forget(prefix);
        Optional<Ban> made = board.ban(sender, reason);
        made.ifPresent(ban -> {
            GuardMessages.LOG.banned(ban.prefix(), ban.until(), ban.reason());
            tally.add(new SecurityEvent(0, now, "BAN", ban.prefix(), "", "Until " + ban.until() + ": " + reason, 1));
        });
    }
}
