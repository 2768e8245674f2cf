package org.carillonpbx.gateway.siprec;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Session descriptions of two streams (RFC 7866 §7.1): made of two of one stream each, and taken apart again. Pure. */
final class TwoStreams {
    private static final String BREAK = "\r\n";
    private static final Set<String> DIRECTIONS = Set.of("a=sendrecv", "a=sendonly", "a=recvonly", "a=inactive");

    private TwoStreams() {}

    /** What a stream is called, in the description and in the metadata. */
    static String label(int stream) {
        return Integer.toString(stream + 1);
    }

    /** Both in one, each with its label: {@code sendonly}, or {@code inactive} while nothing flows. */
    static String joined(String one, String other, long version, boolean flowing) {
        List<String> lines = new ArrayList<>();
        for (String line : session(one)) {
            lines.add(line.startsWith("o=") ? versioned(line, version) : line);
        }
        lines.addAll(stream(one, 0, flowing));
        lines.addAll(stream(other, 1, flowing));
        return String.join(BREAK, lines) + BREAK;
    }

    private static String versioned(String origin, long version) {
        String[] parts = origin.split(" ", -1);
        if (parts.length > 2) {
            parts[2] = Long.toString(version);
        }
        return String.join(" ", parts);
    }

    private static List<String> stream(String text, int number, boolean flowing) {
        List<String> lines = new ArrayList<>();
        for (String line : media(text, 0)) {
            if (!DIRECTIONS.contains(line) && !line.startsWith("a=label:")) {
                lines.add(line);
            }
        }
        lines.add(flowing ? "a=sendonly" : "a=inactive");
        lines.add("a=label:" + label(number));
        return lines;
    }

    /** One stream of a description; empty where it has none of that number. */
    static String only(String text, int number) {
        List<String> media = media(text, number);
        if (media.isEmpty()) {
            return "";
        }
        List<String> lines = new ArrayList<>(session(text));
        lines.addAll(media);
        return String.join(BREAK, lines) + BREAK;
    }

    private static List<String> session(String text) {
        return text.lines().takeWhile(line -> !line.startsWith("m=")).toList();
    }

    private static List<String> media(String text, int number) {
        List<String> found = new ArrayList<>();
        int at = -1;
        for (String line : text.lines().toList()) {
            at += line.startsWith("m=") ? 1 : 0;
            if (at == number) {
                found.add(line);
            }
        }
        return found;
    }
}
