package org.carillonpbx.sip.tap;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Overwrites the secrets of a message, each character with an asterisk, so that Content-Length stays true: digest responses
 * (what an offline guess at a password needs), other credentials, SDES keys (RFC 4568), ICE passwords, digits in bodies
 * (they may be a PIN), passwords in URIs. Takes time in proportion to the message, whatever is in it.
 */
final class Secrets {

    /** A secret outside the headers of credentials: text that tells that there may be one, and where it is (group 1). */
    private record Secret(String sign, Pattern pattern) {
        Secret(String sign, String pattern) {
            this(sign, Pattern.compile(pattern, Pattern.MULTILINE | Pattern.CASE_INSENSITIVE));
        }
    }

    private static final Set<String> CREDENTIALS =
            Set.of("authorization", "proxy-authorization", "authentication-info", "proxy-authentication-info");
    private static final Pattern PROOF =
            Pattern.compile("\\b(?:response|rspauth)\\s*+=\\s*+\"?+([^\",\\s]++)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_SCHEME =
            Pattern.compile(":\\s*+(?!digest\\b)[a-z0-9-]++\\s++([^=]++)$", Pattern.CASE_INSENSITIVE);

    private static final List<Secret> SECRETS = List.of(
            new Secret("inline:", "\\binline:([^|;\\s]++)"),
            new Secret("k=", "^k=(?:clear|base64|uri):([^\\r\\n]++)"),
            new Secret("ice-pwd:", "^a=ice-pwd:([^\\r\\n]++)"),
            new Secret("key-mgmt:", "^a=key-mgmt:([^\\r\\n]++)"),
            new Secret("ignal", "^Signal[ \\t]*+[=:][ \\t]*+([^\\r\\n]++)"),
            new Secret("igits", "\\bd(?:igits)?\\s*+=\\s*+\"?+([0-9A-D*#]++)"),
            new Secret("igits", "\\bdigits[ \\t]*+:[ \\t]*+([^\\r\\n]++)"));

    private static final String DTMF = "application/dtmf";
    private static final Pattern DIGITS_ALONE = Pattern.compile(
            "^(?:Content-Type|c)[ \\t]*+:\\s*+application/dtmf(?![-\\w])",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private Secrets() {}

    static String masked(String message) {
        StringBuilder masked = new StringBuilder(message);
        int body = credentials(message, masked);
        for (Secret secret : SECRETS) {
            if (message.contains(secret.sign())) {
                mask(secret.pattern().matcher(message), masked);
            }
        }
        passwords(message, masked);
        if (speaksOfDigits(message)
                && DIGITS_ALONE.matcher(message).region(0, body).find()) {
            mask(masked, body, message.length());
        }
        return masked.toString();
    }

    private static boolean speaksOfDigits(String message) {
        for (int at = message.indexOf('/'); at >= 0; at = message.indexOf('/', at + 1)) {
            int begin = at - DTMF.indexOf('/');
            if (message.regionMatches(true, begin, DTMF, 0, DTMF.length())) {
                return true;
            }
        }
        return false;
    }

    /** Masks passwords in SIP URIs (RFC 3261 §19.1.1). Looks at no character more than twice. */
    private static void passwords(String message, StringBuilder masked) {
        int at = message.indexOf(':');
        while (at >= 0) {
            int next = at + 1;
            int user = endsScheme(message, at) ? run(message, next, ":@;>") : 0;
            if (user > next && user < message.length() && message.charAt(user) == ':') {
                next = run(message, user + 1, "@>");
                if (next < message.length() && message.charAt(next) == '@') {
                    mask(masked, user + 1, next);
                }
            }
            at = message.indexOf(':', next);
        }
    }

    private static boolean endsScheme(String message, int colon) {
        return message.regionMatches(true, colon - 3, "sip", 0, 3)
                || message.regionMatches(true, colon - 4, "sips", 0, 4);
    }

    /** The first place from there on that is white or one of the {@code ends}. */
    private static int run(String message, int from, String ends) {
        int at = from;
        while (at < message.length()
                && !Character.isWhitespace(message.charAt(at))
                && ends.indexOf(message.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** Masks the headers of credentials, each with the lines it is continued on (RFC 3261 §7.3.1); answers where they end. */
    private static int credentials(String message, StringBuilder masked) {
        int begin = 0;
        while (begin < message.length() && message.charAt(begin) != '\r' && message.charAt(begin) != '\n') {
            int end = end(message, begin);
            int colon = message.indexOf(':', begin);
            if (mayBeCredentials(message.charAt(begin))
                    && colon > 0
                    && colon < end
                    && CREDENTIALS.contains(name(message, begin, colon))) {
                mask(PROOF.matcher(message).region(begin, end), masked);
                mask(OTHER_SCHEME.matcher(message).region(colon, end), masked);
            }
            begin = end;
        }
        return begin;
    }

    private static boolean mayBeCredentials(char first) {
        return first == 'A' || first == 'P' || first == 'a' || first == 'p' || first == ' ' || first == '\t';
    }

    private static String name(String message, int begin, int colon) {
        return message.substring(begin, colon).strip().toLowerCase(Locale.ROOT);
    }

    /** Where the next header begins. */
    private static int end(String message, int begin) {
        int end = begin;
        do {
            int line = message.indexOf('\n', end);
            end = line < 0 ? message.length() : line + 1;
        } while (end < message.length() && (message.charAt(end) == ' ' || message.charAt(end) == '\t'));
        return end;
    }

    private static void mask(Matcher matcher, StringBuilder masked) {
        while (matcher.find()) {
            mask(masked, matcher.start(1), matcher.end(1));
        }
    }

    private static void mask(StringBuilder masked, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (!Character.isWhitespace(masked.charAt(i))) {
                masked.setCharAt(i, '*');
            }
        }
    }
}
