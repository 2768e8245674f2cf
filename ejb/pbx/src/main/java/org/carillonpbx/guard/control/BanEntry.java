package org.carillonpbx.guard.control;

import java.time.Instant;
import org.carillonpbx.guard.boundary.Ban;
import org.carillonpbx.sip.Prefix;

/** A ban as the list keeps it, over its end as well: who comes back within a week is shut out for longer. */
record BanEntry(Prefix prefix, Ban ban) {

    boolean standsAt(Instant now) {
        return ban.until().isAfter(now);
    }

    BanEntry lifted(Instant now) {
        return new BanEntry(
                prefix, new Ban(ban.prefix(), ban.reason(), ban.since(), now, ban.times(), ban.manual(), ban.by()));
    }
}
