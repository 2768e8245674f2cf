package org.carillonpbx.sip.outflow;

import java.util.List;
import java.util.Map;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.Provenance;

/** By whom a call was diverted, in the words of Diversion (RFC 5806) and of History-Info (RFC 7044). */
final class Histories {

    private static final String UNKNOWN = "unknown";
    private static final String HIDDEN = "<sip:anonymous@anonymous.invalid";

    /** RFC 4458 §2: why, as a SIP status; and the word for it. */
    private static final Map<String, Integer> STATUS = Map.of(
            "unconditional",
            302,
            "user-busy",
            486,
            "no-answer",
            408,
            "unavailable",
            503,
            "deflection",
            487,
            UNKNOWN,
            404);

    private Histories() {}

    /** The reason that an entry's escaped Reason header stands for. */
    static String word(String headers) {
        return STATUS.entrySet().stream()
                .filter(known -> headers.contains("cause=" + known.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** The value of a Diversion header, the last step first. */
    static String diversion(List<Provenance.Step> steps, String ourHost) {
        StringBuilder text = new StringBuilder();
        for (int i = steps.size() - 1; i >= 0; i--) {
            Provenance.Step step = steps.get(i);
            text.append(text.isEmpty() ? "" : ", ")
                    .append(step.hidden() ? HIDDEN + ">" : named(step.by(), ourHost) + ">")
                    .append(";reason=")
                    .append(STATUS.containsKey(step.reason()) ? step.reason() : UNKNOWN)
                    .append(step.hidden() ? ";privacy=full" : "")
                    .append(i == 0 ? ";counter=" + steps.size() : "");
        }
        return text.toString();
    }

    /** The value of a History-Info header: every step and then the target, each under the one before. */
    static String history(List<Provenance.Step> steps, String target, String ourHost) {
        StringBuilder text = new StringBuilder();
        String index = "1";
        String before = "";
        for (Provenance.Step step : steps) {
            String reason = "?Reason=SIP%3Bcause%3D" + STATUS.getOrDefault(step.reason(), 404);
            text.append(step.hidden() ? HIDDEN : "<" + uri(step.by(), ourHost))
                    .append(step.hidden() ? reason + "&Privacy=history>" : reason + ">")
                    .append(entry(index, before))
                    .append(", ");
            before = index;
            index += ".1";
        }
        return text.append('<')
                .append(uri(new Identity(target, "", ""), ourHost))
                .append('>')
                .append(entry(index, before))
                .toString();
    }

    private static String entry(String index, String before) {
        return ";index=" + index + (before.isEmpty() ? "" : ";mp=" + before);
    }

    static String named(Identity whom, String ourHost) {
        String name = whom.displayName().isBlank() ? "" : '"' + Text.quoted(whom.displayName()) + "\" ";
        return name + "<" + uri(whom, ourHost);
    }

    private static String uri(Identity whom, String ourHost) {
        return "sip:" + Text.user(whom.user()) + "@" + (whom.host().isEmpty() ? ourHost : whom.host());
    }
}
