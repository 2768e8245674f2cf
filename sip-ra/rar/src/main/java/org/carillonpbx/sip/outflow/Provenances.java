package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.Provenance;

/** Reads what an INVITE says of its caller and of its way here. */
public final class Provenances {

    /** What a caller may send along for a callee. */
    private static final List<String> NOTES = List.of("Subject", "Priority", "Alert-Info", "Call-Info");

    private static final int LONGEST_NOTE = 256;
    private static final int MOST_WORDS = 8;

    private Provenances() {}

    public static Provenance of(SIPRequest invite) {
        Set<String> privacy = privacy(invite);
        List<NameAddress> parties = NameAddress.list(values(invite, "Remote-Party-ID")).stream()
                .filter(party ->
                        party.parameters().getOrDefault("party", "calling").equalsIgnoreCase("calling"))
                .toList();
        parties.stream()
                .filter(party ->
                        party.parameters().getOrDefault("privacy", "off").matches("(?i)full|uri|yes"))
                .forEach(party -> privacy.add("id"));
        Optional<Identity> asserted = first(NameAddress.list(values(invite, "P-Asserted-Identity")));
        return new Provenance(
                asserted.or(() -> first(parties)),
                first(NameAddress.list(values(invite, "P-Preferred-Identity"))),
                privacy,
                steps(invite),
                invite.getMaxForwards() == null ? 70 : invite.getMaxForwards().getMaxForwards(),
                Hops.sips(invite.getRequestURI()));
    }

    /** What is sent along for the callee: by name, one of each, cut to a sane length. */
    public static Map<String, String> notes(SIPRequest invite) {
        Map<String, String> notes = new HashMap<>(4);
        for (String name : NOTES) {
            values(invite, name).stream()
                    .findFirst()
                    .map(value -> Text.shown(value, LONGEST_NOTE))
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> notes.put(name, value));
        }
        return notes;
    }

    private static Optional<Identity> first(List<NameAddress> addresses) {
        return addresses.stream()
                .flatMap(address -> address.identity().stream())
                .findFirst();
    }

    private static Set<String> privacy(SIPRequest invite) {
        Set<String> words = new LinkedHashSet<>();
        for (String value : values(invite, "Privacy")) {
            for (String word : value.split("[;,]", MOST_WORDS)) {
                words.add(word.strip().toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    private static List<Provenance.Step> steps(SIPRequest invite) {
        List<Provenance.Step> steps = new ArrayList<>();
        for (NameAddress diversion : NameAddress.list(values(invite, "Diversion"))) {
            boolean hidden =
                    diversion.parameters().getOrDefault("privacy", "off").matches("(?i)full|uri");
            String reason =
                    diversion.parameters().getOrDefault("reason", "unknown").toLowerCase(Locale.ROOT);
            diversion.identity().ifPresent(by -> steps.add(0, new Provenance.Step(by, reason, hidden)));
        }
        return steps.isEmpty() ? history(invite) : steps;
    }

    /** RFC 7044: every entry but the last, which is where the call goes now. */
    private static List<Provenance.Step> history(SIPRequest invite) {
        List<NameAddress> entries = NameAddress.list(values(invite, "History-Info"));
        List<Provenance.Step> steps = new ArrayList<>();
        for (NameAddress entry : entries.subList(0, Math.max(0, entries.size() - 1))) {
            String said = entry.headers().toLowerCase(Locale.ROOT);
            boolean hidden = said.contains("privacy=history");
            entry.identity().ifPresent(by -> steps.add(new Provenance.Step(by, Histories.word(said), hidden)));
        }
        return steps;
    }

    private static List<String> values(SIPMessage message, String name) {
        ListIterator<?> headers = message.getHeaders(name);
        if (!headers.hasNext()) {
            return List.of();
        }
        List<String> values = new ArrayList<>(2);
        while (headers.hasNext()) {
            String text = headers.next().toString();
            values.add(text.substring(text.indexOf(':') + 1).strip());
        }
        return values;
    }
}
