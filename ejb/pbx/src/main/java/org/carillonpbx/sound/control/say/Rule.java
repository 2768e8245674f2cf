package org.carillonpbx.sound.control.say;

import java.util.ArrayList;
import java.util.List;

/**
 * How numbers from {@code least} on are said.
 *
 * @param divisor what the number is divided by, for the parts that say so
 */
record Rule(long least, long divisor, List<Part> parts) {
    private static final long DEEPEST = 1_000_000_000_000L;

    Rule {
        parts = List.copyOf(parts);
        if (least < 0 || divisor < 1) {
            throw new IllegalArgumentException("no rule: " + least + "/" + divisor);
        }
    }

    /** One part of a rule. */
    record Part(Kind kind, String name, Condition condition) {}

    enum Kind {
        PROMPT,
        QUOTIENT,
        REMAINDER,
        SELF
    }

    enum Condition {
        ALWAYS,
        LEFT_OVER,
        EVEN
    }

    /** Reads {@code 1100/100: <cardinal< [>>|hundred]}; {@code set} is the one that it stands in. */
    static Rule of(String set, String line) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("no rule: " + line);
        }
        String[] numbers = line.substring(0, colon).strip().split("/", -1);
        long least = Long.parseLong(numbers[0]);
        long divisor = numbers.length > 1 ? Long.parseLong(numbers[1]) : power(least);
        return new Rule(least, divisor, parts(set, line.substring(colon + 1)));
    }

    private static long power(long number) {
        long power = 1;
        while (power <= number / 10 && power < DEEPEST) {
            power *= 10;
        }
        return power;
    }

    private static List<Part> parts(String set, String text) {
        List<Part> parts = new ArrayList<>();
        Condition condition = Condition.ALWAYS;
        String spaced = text.replace("[", " [ ").replace("]", " ] ").replace("|", " | ");
        for (String word : spaced.strip().split("\\s+", -1)) {
            switch (word) {
                case "[" -> condition = Condition.LEFT_OVER;
                case "|" -> condition = Condition.EVEN;
                case "]" -> condition = Condition.ALWAYS;
                case "" -> {}
                default -> parts.add(part(set, word, condition));
            }
        }
        return parts;
    }

    private static Part part(String set, String word, Condition condition) {
        char first = word.charAt(0);
        Kind kind =
                first == '<' ? Kind.QUOTIENT : first == '>' ? Kind.REMAINDER : first == '=' ? Kind.SELF : Kind.PROMPT;
        if (kind == Kind.PROMPT) {
            return new Part(kind, word, condition);
        }
        if (word.length() < 2 || word.charAt(word.length() - 1) != first) {
            throw new IllegalArgumentException("no part of a rule: " + word);
        }
        String named = word.substring(1, word.length() - 1);
        return new Part(kind, named.isEmpty() ? set : named, condition);
    }
}
