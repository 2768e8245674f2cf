package org.carillonpbx.sip.stack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a request that could not be parsed: its Vias, From, To, Call-ID and CSeq as they came, line by line. None for
 * an ACK, for a response, and where one of them is missing.
 */
final class Refusal {

    private static final Map<String, String> NAMES = Map.of(
            "v", "via", "via", "via", "f", "from", "from", "from", "t", "to", "to", "to", "i", "call-id", "call-id",
            "call-id", "cseq", "cseq");
    private static final List<String> NEEDED = List.of("via", "from", "to", "call-id", "cseq");

    private Refusal() {}

    static Optional<byte[]> of(byte[] message, int status, String phrase) {
        String[] lines = new String(message, StandardCharsets.UTF_8).split("\r?\n", -1);
        String start = lines[0].toUpperCase(Locale.ROOT);
        if (start.startsWith("SIP/") || start.startsWith("ACK ") || !start.contains(" SIP/")) {
            return Optional.empty();
        }
        List<String> seen = new ArrayList<>();
        StringBuilder response = new StringBuilder("SIP/2.0 " + status + " " + phrase + "\r\n");
        boolean kept = false;
        for (int i = 1; i < lines.length && !lines[i].isEmpty(); i++) {
            if (lines[i].charAt(0) == ' ' || lines[i].charAt(0) == '\t') {
                kept = kept && fold(response, lines[i]);
                continue;
            }
            int colon = lines[i].indexOf(':');
            String name = colon < 0
                    ? ""
                    : NAMES.getOrDefault(lines[i].substring(0, colon).strip().toLowerCase(Locale.ROOT), "");
            kept = !name.isEmpty();
            if (kept) {
                seen.add(name);
                response.append(lines[i]).append("\r\n");
            }
        }
        response.append("Content-Length: 0\r\n\r\n");
        return seen.containsAll(NEEDED)
                ? Optional.of(response.toString().getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static boolean fold(StringBuilder response, String line) {
        response.append(line).append("\r\n");
        return true;
    }
}
