package org.carillonpbx.gateway;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Utterance;

/**
 * What callers are told in words, and in whose tones.
 *
 * @param announces whether a caller whose call cannot be connected is told so before it is turned away
 * @param country whose tones are heard
 */
record Wordiness(boolean announces, String country) {
    private static final Set<String> CHOICES = Set.of("on", "off");
    /** A phone shows what is wrong, and plays its own busy tone; that there is nobody there it does not say. */
    private static final Map<Cause, List<Utterance>> REGRETS = Map.of(
            Cause.UNKNOWN_NUMBER,
            List.of(new Utterance.Tone("sit"), new Utterance.Prompt("number-unknown")),
            Cause.UNREACHABLE,
            List.of(new Utterance.Prompt("not-available"), new Utterance.Prompt("please-try-later")));

    static Wordiness fromSystem() {
        String announces = System.getProperty("carillon.announcements", "on").strip();
        if (!CHOICES.contains(announces)) {
            throw new IllegalArgumentException(
                    "carillon.announcements is '" + announces + "', but has to be on or off");
        }
        String country = System.getProperty("carillon.tones.country", "us").strip();
        if (!country.matches("[a-z]{2}")) {
            throw new IllegalArgumentException(
                    "carillon.tones.country is '" + country + "', but has to be two lower-case letters, such as de");
        }
        return new Wordiness("on".equals(announces), country);
    }

    List<Utterance> regret(Cause cause) {
        return announces ? REGRETS.getOrDefault(cause, List.of()) : List.of();
    }
}
