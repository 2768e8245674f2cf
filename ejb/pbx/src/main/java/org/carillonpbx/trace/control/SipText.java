package org.carillonpbx.trace.control;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of a message's text as a ladder needs to know. Any text will do: what is not there is empty. */
final class SipText {
    private static final Pattern BRANCH = Pattern.compile("(?i)[;\\s]branch\\s*=\\s*([^;,\\s]+)");
    private static final Pattern TAG = Pattern.compile("(?i);\\s*tag\\s*=\\s*([^;,\\s>]+)");
    private static final Pattern MEDIA = Pattern.compile("(?m)^m=audio \\d+ \\S+ ([0-9 ]+)");
    private static final Pattern MAP = Pattern.compile("(?m)^a=rtpmap:(\\d+) ([^/\\s]+)");
    private static final Map<String, String> STATIC =
            Map.of("0", "PCMU", "3", "GSM", "8", "PCMA", "9", "G722", "13", "CN", "18", "G729");

    private final String text;

    SipText(String text) {
        this.text = text;
    }

    boolean response() {
        return text.startsWith("SIP/2.0 ");
    }

    /** The method, or the status and its reason. */
    String title() {
        String line = text.lines().findFirst().orElse("");
        int space = line.indexOf(' ');
        return response() ? line.substring(space + 1).strip() : space < 0 ? line : line.substring(0, space);
    }

    /** What a response has in common with its request (RFC 3261 §17.1.3). */
    String transaction() {
        return header("via", "v").map(via -> first(BRANCH, via)).orElse("")
                + ' '
                + header("cseq", "cseq").orElse("");
    }

    String toTag() {
        return header("to", "t").map(to -> first(TAG, to)).orElse("");
    }

    /** The codecs of an SDP body, in its order. */
    String codecs() {
        Matcher media = MEDIA.matcher(text);
        if (!media.find()) {
            return "";
        }
        Set<String> names = new LinkedHashSet<>();
        for (String format : media.group(1).strip().split(" +", -1)) {
            names.add(name(format));
        }
        return String.join(", ", names);
    }

    private String name(String format) {
        Matcher map = MAP.matcher(text);
        while (map.find()) {
            if (map.group(1).equals(format)) {
                return map.group(2);
            }
        }
        return STATIC.getOrDefault(format, format);
    }

    Optional<String> header(String name, String compact) {
        return text.lines()
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> named(line, name) || named(line, compact))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip());
    }

    private static boolean named(String line, String name) {
        int colon = line.indexOf(':');
        return colon > 0
                && line.substring(0, colon).strip().toLowerCase(Locale.ROOT).equals(name);
    }

    private static String first(Pattern pattern, String in) {
        Matcher matcher = pattern.matcher(in);
        return matcher.find() ? matcher.group(1) : "";
    }
}
