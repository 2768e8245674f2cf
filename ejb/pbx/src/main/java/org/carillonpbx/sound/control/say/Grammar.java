package org.carillonpbx.sound.control.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A language's rules, read from its {@code grammar.txt}. Immutable. */
public final class Grammar {
    private static final int DEEPEST = 12;
    private static final String SENTENCES = "sentences";
    private static final String CHARACTERS = "characters";

    private final Map<String, NavigableMap<Long, Rule>> sets = new HashMap<>();
    private final Map<String, List<String>> sentences = new HashMap<>();
    private final Map<String, String> characters = new HashMap<>();

    private Grammar() {}

    /**
     * Reads a grammar.
     *
     * @throws IllegalArgumentException where the text is none; the message names the line
     */
    public static Grammar of(String text) {
        Grammar grammar = new Grammar();
        String set = "";
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            try {
                set = grammar.read(set, line.strip());
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("line " + number + ": " + wrong.getMessage(), wrong);
            }
        }
        return grammar;
    }

    private String read(String set, String line) {
        boolean character = CHARACTERS.equals(set) && line.length() > 1 && line.charAt(1) == ':';
        if (line.isEmpty() || (line.charAt(0) == '#' && !character)) {
            return set;
        }
        if (line.charAt(0) == '[' && line.endsWith("]")) {
            return line.substring(1, line.length() - 1);
        }
        if (set.isEmpty() || line.indexOf(':') < 1) {
            throw new IllegalArgumentException("no rule: " + line);
        }
        String name = line.substring(0, line.indexOf(':')).strip();
        String rest = line.substring(line.indexOf(':') + 1).strip();
        if (character) {
            characters.put(name, rest);
        } else if (SENTENCES.equals(set)) {
            sentences.put(name, List.of(rest.split("\\s+", -1)));
        } else {
            Rule rule = Rule.of(set, line);
            sets.computeIfAbsent(set, any -> new TreeMap<>()).put(rule.least(), rule);
        }
        return set;
    }

    /** The prompts of a number by a set of rules; with {@code minus} before it where it is less than nothing. */
    List<String> number(String set, long value) {
        List<String> prompts = new ArrayList<>();
        if (value < 0) {
            prompts.addAll(sentences.getOrDefault("minus", List.of()));
        }
        say(set, Math.abs(Math.max(value, -Long.MAX_VALUE)), prompts, 0);
        return prompts;
    }

    private void say(String set, long value, List<String> prompts, int depth) {
        NavigableMap<Long, Rule> rules = sets.getOrDefault(set, new TreeMap<>());
        Map.Entry<Long, Rule> found = rules.floorEntry(value);
        if (found == null || depth > DEEPEST) {
            return;
        }
        Rule rule = found.getValue();
        long left = value % rule.divisor();
        for (Rule.Part part : rule.parts()) {
            if (applies(part.condition(), left)) {
                switch (part.kind()) {
                    case PROMPT -> prompts.add(part.name().replace("{n}", Long.toString(value)));
                    case QUOTIENT -> say(part.name(), value / rule.divisor(), prompts, depth + 1);
                    case REMAINDER -> say(part.name(), left, prompts, depth + 1);
                    case SELF -> say(part.name(), value, prompts, depth + 1);
                }
            }
        }
    }

    private static boolean applies(Rule.Condition condition, long left) {
        return switch (condition) {
            case ALWAYS -> true;
            case LEFT_OVER -> left != 0;
            case EVEN -> left == 0;
        };
    }

    /** The prompts of a sentence that is put together of fields. */
    List<String> sentence(String name, Map<String, Object> fields) {
        List<String> prompts = new ArrayList<>();
        for (String word : sentences.getOrDefault(name, List.of())) {
            int colon = word.indexOf(':');
            if (colon > 0) {
                Object value = fields.getOrDefault(word.substring(colon + 1), 0);
                prompts.addAll(number(word.substring(0, colon), ((Number) value).longValue()));
            } else {
                prompts.add(filled(word, fields));
            }
        }
        return prompts;
    }

    private static String filled(String word, Map<String, Object> fields) {
        String filled = word;
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            filled = filled.replace("{" + field.getKey() + "}", field.getValue().toString());
        }
        return filled;
    }

    /** The prompts of characters one by one; what has none is left out. */
    List<String> spelled(String text) {
        List<String> prompts = new ArrayList<>();
        text.toLowerCase(java.util.Locale.ROOT).codePoints().forEach(character -> {
            if (character >= '0' && character <= '9') {
                prompts.add("number-" + (character - '0'));
            } else if (character >= 'a' && character <= 'z') {
                prompts.add("letter-" + (char) character);
            } else if (characters.containsKey(Character.toString(character))) {
                prompts.add(characters.get(Character.toString(character)));
            }
        });
        return prompts;
    }
}
