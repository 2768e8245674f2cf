package org.carillonpbx.sound.control.say;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.carillonpbx.call.Utterance;

/** Puts what is to be said into a language's prompts. Immutable. */
public record Wording(Grammar grammar) {
    private static final int HALF = 12;

    /** The prompts, by name, of what a language has words for; tones and pauses have none. */
    public List<String> prompts(Utterance what) {
        if (what instanceof Utterance.Prompt prompt) {
            return List.of(prompt.name());
        } else if (what instanceof Utterance.Count number) {
            return grammar.number("cardinal", number.value());
        } else if (what instanceof Utterance.Ordinal ordinal) {
            return grammar.number("ordinal", ordinal.value());
        } else if (what instanceof Utterance.Characters characters) {
            return grammar.spelled(characters.text());
        } else if (what instanceof Utterance.Date date) {
            return date(date.date());
        } else if (what instanceof Utterance.TimeOfDay time) {
            return time(time.time());
        } else if (what instanceof Utterance.Length length) {
            return length(length.length());
        }
        return List.of();
    }

    private List<String> date(LocalDate date) {
        return grammar.sentence(
                "date",
                Map.of(
                        "weekday", date.getDayOfWeek().getValue(),
                        "day", date.getDayOfMonth(),
                        "month", date.getMonthValue(),
                        "year", date.getYear()));
    }

    private List<String> time(LocalTime time) {
        int hour = time.getHour();
        return grammar.sentence(
                "time",
                Map.of(
                        "hour",
                        hour,
                        "hour12",
                        hour % HALF == 0 ? HALF : hour % HALF,
                        "minute",
                        time.getMinute(),
                        "half",
                        hour < HALF ? "am" : "pm"));
    }

    private List<String> length(Duration length) {
        if (length.toSeconds() == 0) {
            return grammar.sentence("nothing", Map.of());
        }
        return grammar.sentence(
                "length",
                Map.of(
                        "days", length.toDays(),
                        "hours", length.toHoursPart(),
                        "minutes", length.toMinutesPart(),
                        "seconds", length.toSecondsPart()));
    }
}
