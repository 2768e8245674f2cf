package org.carillonpbx.guard.control;

import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.carillonpbx.audit.boundary.Actor;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.guard.boundary.Ban;
import org.carillonpbx.guard.boundary.NewBan;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.carillonpbx.sip.Prefix;

/** Writes down what an administrator decides about bans, in the caller's transaction. */
public final class BanDesk {
    private static final int LONGEST_REASON = 200;
    private static final long MOST_MINUTES = Duration.ofDays(3_650).toMinutes();

    private final AccessBoard board;
    private final BanTable table;
    private final AuditLog audit;

    public BanDesk(AccessBoard board, Database database, AuditLog audit) {
        this.board = board;
        this.table = new BanTable(database);
        this.audit = audit;
    }

    public Ban ban(NewBan wanted) {
        Prefix prefix = read(wanted.prefix());
        if (wanted.minutes() < 0 || wanted.minutes() > MOST_MINUTES) {
            throw invalid("minutes", "has to be 0 (for ever) to " + MOST_MINUTES);
        }
        if (wanted.reason().length() > LONGEST_REASON) {
            throw invalid("reason", "has to have at most " + LONGEST_REASON + " characters");
        }
        if (prefix.bits() == 0 || prefix.toString().equals("0.0.0.0/0")) {
            throw invalid("prefix", "would shut out everybody; deny the network under access rules if that is meant");
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        int times = table.find(prefix).map(Ban::times).orElse(0) + 1;
        Ban ban = new Ban(
                prefix.toString(),
                wanted.reason().isBlank() ? "Banned by hand" : wanted.reason().strip(),
                now,
                wanted.minutes() == 0 ? BanList.FOR_EVER : now.plus(Duration.ofMinutes(wanted.minutes())),
                times,
                true,
                Actor.current().name());
        table.write(ban);
        audit.record("ban.made", "ban " + ban.prefix(), "", json(ban));
        return ban;
    }

    public Ban lift(String text) {
        Instant now = Instant.now();
        Prefix prefix = read(text);
        BanEntry standing = board.bans()
                .find(prefix, now)
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, prefix + " is not banned."));
        Ban lifted = standing.lifted(now).ban();
        table.write(lifted);
        audit.record("ban.lifted", "ban " + lifted.prefix(), json(standing.ban()), "");
        return lifted;
    }

    private static Prefix read(String text) {
        return Prefix.read(text)
                .orElseThrow(() -> invalid(
                        "prefix",
                        "has to be an address or a network such as 192.0.2.7, 192.0.2.0/24 or 2001:db8::/64"));
    }

    private static Problem invalid(String field, String message) {
        return new Problem(Problem.Kind.INVALID, "The ban cannot be made.", List.of(new Violation(field, message)));
    }

    private static String json(Ban ban) {
        return Json.createObjectBuilder()
                .add("prefix", ban.prefix())
                .add("reason", ban.reason())
                .add("until", ban.until().toString())
                .add("times", ban.times())
                .build()
                .toString();
    }
}
