package org.carillonpbx.operations.control;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carillonpbx.call.LaneFigures;
import org.carillonpbx.journal.boundary.JournalFigures;
import org.carillonpbx.media.MediaFigures;
import org.carillonpbx.operations.boundary.HealthCheck;
import org.carillonpbx.operations.boundary.HealthCheck.State;

/** What figures mean: green, amber or red, and a sentence for the person who has to act. */
final class Verdicts {
    private static final long MEGABYTE = 1024L * 1024;
    private static final Duration OVERDUE = Duration.ofSeconds(20);

    private Verdicts() {}

    static HealthCheck database(Pulse pulse, Instant now) {
        if (!pulse.failure().isEmpty()) {
            return red("database", pulse.failure() + " Calls go on; changes have to wait.");
        }
        if (Duration.between(pulse.askedAt(), now).compareTo(OVERDUE) > 0 || !pulse.reachable()) {
            return red("database", "It does not answer. Calls go on; changes have to wait.");
        }
        long millis = pulse.latency().orElseThrow().toMillis();
        return millis > 500
                ? amber("database", "It answers slowly: " + millis + " ms.")
                : green("database", "It answers in " + millis + " ms.");
    }

    static HealthCheck clock(Pulse pulse) {
        long millis = pulse.skew().abs().toMillis();
        String told = "The database's clock differs from ours by " + millis + " ms.";
        if (millis > 30_000) {
            return red("clock", told + " Synchronise both (NTP).");
        }
        return millis > 2000 ? amber("clock", told + " Synchronise both (NTP).") : green("clock", told);
    }

    static HealthCheck recording(String trouble) {
        return red("recording", trouble);
    }

    static HealthCheck disk(long usable, long total) {
        if (total == 0) {
            return red("disk", "The data directory cannot be read.");
        }
        String told = String.format(
                Locale.ROOT, "%,d MB of %,d MB are free in the data directory.", usable / MEGABYTE, total / MEGABYTE);
        if (usable < 512 * MEGABYTE) {
            return red("disk", told + " Make room now.");
        }
        return usable < 2048 * MEGABYTE || usable < total / 20
                ? amber("disk", told + " Make room.")
                : green("disk", told);
    }

    static HealthCheck lane(LaneFigures lane) {
        if (lane.busyMicros() > 1_000_000) {
            return red("lane", "Call control has been busy with one event for " + lane.busyMicros() / 1000 + " ms.");
        }
        if (lane.depth() > lane.capacity() / 2) {
            return amber("lane", lane.depth() + " events wait, of " + lane.capacity() + " that may.");
        }
        if (lane.worstMicros() > 100_000) {
            return amber("lane", "An event took " + lane.worstMicros() / 1000 + " ms lately.");
        }
        return green(
                "lane",
                String.format(
                        Locale.ROOT,
                        "%d events wait; the slowest lately took %.1f ms.",
                        lane.depth(),
                        lane.worstMicros() / 1000.0));
    }

    static HealthCheck sip(List<String> listeningPoints) {
        return listeningPoints.isEmpty()
                ? red("sip", "Nothing is listened on: phones cannot register.")
                : green("sip", "Listening on " + String.join(", ", listeningPoints) + ".");
    }

    static HealthCheck media(Optional<MediaFigures> figures) {
        if (figures.isEmpty()) {
            return red("media", "The media adapter does not answer.");
        }
        int free = figures.get().portsFree();
        int all = free + figures.get().portsOpen();
        String told = free + " of " + all + " RTP ports are free.";
        if (free * 50L < all || free == 0) {
            return red("media", told + " Widen the range carillon.rtp.port.min to max.");
        }
        return free * 5L < all
                ? amber("media", told + " Widen the range carillon.rtp.port.min to max.")
                : green("media", told);
    }

    static HealthCheck journal(JournalFigures figures) {
        if (figures.held() > 0) {
            return red("journal", figures.held() + " facts can neither be stored nor spooled. Make room on the disk.");
        }
        if (!figures.databaseReachable()) {
            return amber("journal", figures.spooled() + " facts wait on disk until the database is back.");
        }
        if (figures.refused() > 0) {
            return amber("journal", figures.refused() + " facts were refused and lie in the spool's refused.txt.");
        }
        return figures.backlog() > 5000
                ? amber("journal", figures.backlog() + " facts wait to be written.")
                : green("journal", figures.backlog() + " facts wait to be written.");
    }

    static HealthCheck certificate(Instant expiry, Instant now) {
        long days = Duration.between(now, expiry).toDays();
        if (!now.isBefore(expiry)) {
            return red("certificate", "It expired on " + day(expiry) + ". Replace it.");
        }
        String told = "It expires in " + days + " days, on " + day(expiry) + ".";
        if (days < 3) {
            return red("certificate", told + " Replace it now.");
        }
        return days < 21 ? amber("certificate", told + " Replace it.") : green("certificate", told);
    }

    private static LocalDate day(Instant expiry) {
        return LocalDate.ofInstant(expiry, ZoneOffset.UTC);
    }

    static HealthCheck red(String name, String reason) {
        return new HealthCheck(name, State.RED, reason);
    }

    private static HealthCheck amber(String name, String reason) {
        return new HealthCheck(name, State.AMBER, reason);
    }

    private static HealthCheck green(String name, String reason) {
        return new HealthCheck(name, State.GREEN, reason);
    }
}
