package org.carillonpbx.media.tone;

import java.util.Arrays;
import java.util.List;

/**
 * Which frequencies are heard for how long, one after the other.
 *
 * @param endless begins anew when it is through
 */
public record Cadence(List<Part> parts, boolean endless) {
    private static final String ONCE = "once";
    private static final int HIGHEST = 3_400;
    private static final int LONGEST_MILLIS = 60_000;

    /** Frequencies in hertz, none for silence. */
    record Part(List<Integer> hertz, int millis) {
        Part {
            hertz = List.copyOf(hertz);
            if (millis < 5 || millis > LONGEST_MILLIS || (millis % 2 != 0 && millis % 5 != 0)) {
                throw new IllegalArgumentException("a tone of " + millis + " ms");
            }
            if (hertz.size() > 4 || hertz.stream().anyMatch(one -> one < 20 || one > HIGHEST)) {
                throw new IllegalArgumentException("a tone of " + hertz + " Hz");
            }
        }
    }

    public Cadence {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a tone of nothing");
        }
    }

    /** Reads {@code 440+480/2000 0/4000}, with {@code once} before it where it has an end. */
    public static Cadence of(String text) {
        String[] words = text.strip().split("\\s+", -1);
        boolean once = ONCE.equals(words[0]);
        return new Cadence(
                Arrays.stream(words).skip(once ? 1 : 0).map(Cadence::part).toList(), !once);
    }

    private static Part part(String word) {
        String[] halves = word.split("/", -1);
        if (halves.length != 2) {
            throw new IllegalArgumentException("no part of a tone: " + word);
        }
        List<Integer> hertz = Arrays.stream(halves[0].split("\\+", -1))
                .map(Integer::valueOf)
                .filter(one -> one != 0)
                .toList();
        return new Part(hertz, Integer.parseInt(halves[1]));
    }

    /** From the beginning to where it begins anew, or ends. */
    public int millis() {
        return parts.stream().mapToInt(Part::millis).sum();
    }
}
