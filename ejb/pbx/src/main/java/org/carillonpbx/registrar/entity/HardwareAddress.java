package org.carillonpbx.registrar.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phone's MAC address, where it shows: in the last part of its instance (RFC 4122 §4.1.6, and the many phones that fill the
 * rest with zeros), or in its User-Agent.
 */
final class HardwareAddress {
    private static final Pattern NODE = Pattern.compile(
            "(?:urn:uuid:)?(?:[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}|0{8}-0{4}-[0-9a-f]{4})-[0-9a-f]{4}-([0-9a-f]{12})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile(
            "(?<![0-9a-f:.-])((?:[0-9a-f]{2}([:-]?))(?:[0-9a-f]{2}\\2){4}[0-9a-f]{2})(?![0-9a-f:.-])",
            Pattern.CASE_INSENSITIVE);

    private HardwareAddress() {}

    /** As {@code 00:15:65:12:34:ab}; empty where none shows. */
    static String of(String instance, String userAgent) {
        Matcher node = NODE.matcher(instance);
        Optional<String> found = node.matches() ? real(node.group(1)) : Optional.empty();
        if (found.isEmpty()) {
            Matcher named = NAMED.matcher(userAgent);
            found = named.find() ? real(named.group(1).replaceAll("[:-]", "")) : Optional.empty();
        }
        return found.map(HardwareAddress::written).orElse("");
    }

    /** A node that is not a device's has the group bit set (RFC 4122 §4.5); and nobody's is all zeros. */
    private static Optional<String> real(String digits) {
        boolean group = (Character.digit(digits.charAt(1), 16) & 1) == 1;
        return group || digits.chars().allMatch(c -> c == '0') || digits.chars().allMatch(Character::isDigit)
                ? Optional.empty()
                : Optional.of(digits);
    }

    private static String written(String digits) {
        return digits.toLowerCase(Locale.ROOT).replaceAll("(..)(?!$)", "$1:");
    }
}
