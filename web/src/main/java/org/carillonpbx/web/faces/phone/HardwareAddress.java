package org.carillonpbx.web.faces.phone;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carillonpbx.registrar.boundary.Registration;

/** The MAC address that a phone tells of itself: in its instance id (RFC 5626 §4.1) or at the end of its User-Agent. */
final class HardwareAddress {
    /** A UUID of version 1 ends in the node that made it (RFC 9562 §5.1); a multicast bit means that it is made up. */
    private static final Pattern INSTANCE = Pattern.compile(
            "(?i)urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-[0-9a-f]{4}-([0-9a-f][02468ace][0-9a-f]{10})");

    private static final Pattern AGENT = Pattern.compile("(?i)\\b([0-9a-f]{2}(?:[:-]?[0-9a-f]{2}){5})\\b(?=\\s*\\)?$)");

    private HardwareAddress() {}

    static Optional<String> of(Registration phone) {
        return found(INSTANCE, phone.instance()).or(() -> found(AGENT, phone.userAgent()));
    }

    private static Optional<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String digits = matcher.group(1).replaceAll("[:-]", "").toLowerCase(Locale.ROOT);
        return Optional.of(digits.replaceAll("(..)(?!$)", "$1:"));
    }
}
