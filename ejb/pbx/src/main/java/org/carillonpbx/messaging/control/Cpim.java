package org.carillonpbx.messaging.control;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a message in the common format (RFC 3862) says of its sender. */
final class Cpim {
    private static final Pattern USER = Pattern.compile("(?:sips?|im|tel):([^@;>]*)", Pattern.CASE_INSENSITIVE);

    private Cpim() {}

    /** The user part of its From header; empty where it has none. */
    static Optional<String> sender(String body) {
        return body.lines()
                .takeWhile(line -> !line.isBlank())
                .map(String::strip)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("from:"))
                .map(USER::matcher)
                .map(matcher -> matcher.find() ? userOf(matcher) : "")
                .findFirst();
    }

    private static String userOf(Matcher matcher) {
        return matcher.group(1).strip();
    }
}
