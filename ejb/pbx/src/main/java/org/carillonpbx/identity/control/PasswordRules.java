package org.carillonpbx.identity.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.carillonpbx.problem.boundary.Violation;

/** What a password has to be (NIST SP 800-63B §5.1.1.2: long, not common, no rules of composition). Thread-safe. */
public final class PasswordRules {
    /** Longer ones are turned down unread: hashing must not be fed megabytes. */
    public static final int LONGEST = 256;

    private static final int SHORTEST = 12;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** What is wrong with a password for this user; empty where it will do. */
    public static List<Violation> violations(String field, String username, String password) {
        List<Violation> wrong = new ArrayList<>();
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            wrong.add(new Violation(field, "Take at least " + SHORTEST + " characters."));
        }
        if (password.length() > LONGEST) {
            wrong.add(new Violation(field, "Take at most " + LONGEST + " characters."));
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (!username.isEmpty() && lower.contains(username.toLowerCase(Locale.ROOT))) {
            wrong.add(new Violation(field, "Leave your username out of it."));
        }
        if (commonplace(lower)) {
            wrong.add(new Violation(field, "This password is among the first that get tried. Take another."));
        }
        return wrong;
    }

    /** A common password, also with digits and signs around it, letters replaced by look-alikes, or said twice. */
    private static boolean commonplace(String lower) {
        return known(lower)
                || known(plain(lower))
                || known(plain(bare(lower)))
                || known(lower.replaceAll("[^\\p{L}]", ""))
                || lower.chars().distinct().count() < 5;
    }

    private static String plain(String lower) {
        return lower.replace('0', 'o')
                .replace('1', 'l')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's');
    }

    private static boolean known(String text) {
        int half = text.length() / 2;
        return COMMON.contains(text)
                || (half > 0
                        && text.length() % 2 == 0
                        && text.substring(0, half).equals(text.substring(half))
                        && COMMON.contains(text.substring(0, half)));
    }

    private static String bare(String text) {
        return text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    private static Set<String> common() {
        try (InputStream list = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            if (list == null) {
                throw new IllegalStateException("common-passwords.txt is missing");
            }
            return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
