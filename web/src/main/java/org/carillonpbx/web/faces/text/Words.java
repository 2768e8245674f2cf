package org.carillonpbx.web.faces.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.ResourceBundle;

/** Says times, durations, sizes and the bundle's sentences the way people read them; {@code words} in the pages. */
@Named
@ApplicationScoped
public class Words {
    private static final Locale LOCALE = Locale.ENGLISH;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", LOCALE);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm:ss z", LOCALE);

    private final Clock clock;

    public Words() {
        this(Clock.system(java.time.ZoneId.systemDefault()));
    }

    Words(Clock clock) {
        this.clock = clock;
    }

    /** The bundle's sentence with its places filled in. */
    public String say(String key, Object... places) {
        String pattern = ResourceBundle.getBundle("org.carillonpbx.web.faces.messages", LOCALE)
                .getString(key);
        return new MessageFormat(pattern, LOCALE).format(places);
    }

    /** {@code 0:07}, {@code 12:05}, {@code 1:00:00}. */
    public String duration(long seconds) {
        long left = Math.max(0, seconds);
        return left >= 3600
                ? String.format(LOCALE, "%d:%02d:%02d", left / 3600, left / 60 % 60, left % 60)
                : String.format(LOCALE, "%d:%02d", left / 60, left % 60);
    }

    /** From {@code from} until now, as {@link #duration}. */
    public String since(Instant from) {
        return duration(Duration.between(from, clock.instant()).toSeconds());
    }

    /** {@code 3 days 4 h}, {@code 5 h 12 min}, {@code 40 s}: the two largest units. */
    public String span(Duration span) {
        if (span.toDays() > 0) {
            return say("span.days", span.toDays(), span.toHoursPart());
        }
        if (span.toHours() > 0) {
            return say("span.hours", span.toHours(), span.toMinutesPart());
        }
        return span.toMinutes() > 0 ? say("span.minutes", span.toMinutes()) : say("span.seconds", span.toSeconds());
    }

    /** {@code 5 min ago}, {@code in 40 s}. */
    public String ago(Instant at) {
        Duration passed = Duration.between(at, clock.instant());
        if (passed.abs().toSeconds() < 5) {
            return say("ago.now");
        }
        return passed.isNegative() ? say("ago.in", span(passed.negated())) : say("ago.before", span(passed));
    }

    public String moment(Instant at) {
        return MOMENT.format(at.atZone(clock.getZone()));
    }

    public String moment(Optional<Instant> at) {
        return at.map(this::moment).orElse("–");
    }

    public String exact(Instant at) {
        return EXACT.format(at.atZone(clock.getZone()));
    }

    /** The zone that {@link #moment} speaks of. */
    public String zone() {
        ZoneId zone = clock.getZone();
        return zone.getId() + " (" + zone.getDisplayName(TextStyle.SHORT, LOCALE) + ")";
    }

    public String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    /** {@code lost} of {@code lost + arrived} packets. */
    public String loss(long lost, long arrived) {
        long all = lost + arrived;
        return all == 0 ? "–" : String.format(LOCALE, "%.2f %%", 100.0 * lost / all);
    }

    /** A share of packets, {@code 0.35 %}. */
    public String share(double value) {
        return String.format(LOCALE, "%.2f %%", 100 * value);
    }

    /** A mean opinion score, {@code 4.4}; a dash where there is none. */
    public String score(double value) {
        return value <= 0 ? "–" : String.format(LOCALE, "%.1f", value);
    }

    public String millis(double value) {
        return value <= 0 ? "–" : String.format(LOCALE, "%.1f ms", value);
    }

    /** Of microseconds; a dash where none was measured. */
    public String roundTrip(OptionalLong micros) {
        return micros.isPresent() ? millis(micros.getAsLong() / 1_000.0) : "–";
    }

    /** {@code 512 MB}, {@code 1.5 GB}; 1 MB is 1024 × 1024 bytes. */
    public String bytes(long size) {
        long mega = size / (1024 * 1024);
        return mega < 1024 ? mega + " MB" : String.format(LOCALE, "%.1f GB", mega / 1024.0);
    }

    /** {@code 812 B}, {@code 1.4 kB}, {@code 2.3 MB}: of what goes over a line; 1 kB is 1000 bytes. */
    public String amount(long size) {
        if (size < 1_000) {
            return size + " B";
        }
        return size < 1_000_000
                ? String.format(LOCALE, "%.1f kB", size / 1_000.0)
                : String.format(LOCALE, "%.1f MB", size / 1_000_000.0);
    }

    /** With commas between; a dash where there are none. */
    public String listed(List<String> all) {
        return orDash(String.join(", ", all));
    }

    /** The text, or a dash where there is none. */
    public String orDash(String text) {
        return text == null || text.isBlank() ? "–" : text;
    }
}
