package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.address.GenericURI;
import gov.nist.javax.sip.parser.StringMsgParser;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carillonpbx.sip.Identity;

/**
 * One element of a header that lists addresses, read leniently: what cannot be read is not there. For headers that nothing
 * depends on but what people see.
 *
 * @param display the name, without its quotes
 * @param uri as written, without its brackets
 * @param parameters behind the address, names in lower case, values without quotes
 */
record NameAddress(String display, String uri, Map<String, String> parameters) {

    private static final int MOST = 20;
    private static final int LONGEST = 1024;

    NameAddress {
        parameters = Map.copyOf(parameters);
    }

    /** The elements of such headers' values, in order; no more than anybody needs. */
    static List<NameAddress> list(List<String> values) {
        List<NameAddress> all = new ArrayList<>();
        for (String value : values) {
            for (String element : split(value, ',')) {
                if (all.size() < MOST && element.length() <= LONGEST && !element.isBlank()) {
                    all.add(of(element.strip()));
                }
            }
        }
        return all;
    }

    private static NameAddress of(String element) {
        List<String> parts = split(element, ';');
        String address = parts.get(0).strip();
        int open = opening(address);
        int close = address.indexOf('>', Math.max(open, 0));
        if (open < 0 || close < 0) {
            return new NameAddress("", address, parameters(parts));
        }
        String display = address.substring(0, open).strip();
        return new NameAddress(
                unquoted(display), address.substring(open + 1, close).strip(), parameters(parts));
    }

    /** The bracket that opens the URI, outside quotes. */
    private static int opening(String address) {
        boolean quoted = false;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '<' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static Map<String, String> parameters(List<String> parts) {
        Map<String, String> parameters = new HashMap<>();
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            String name =
                    (equals < 0 ? part : part.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
            parameters.put(
                    name, equals < 0 ? "" : unquoted(part.substring(equals + 1).strip()));
        }
        return parameters;
    }

    static String unquoted(String text) {
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1") : text;
    }

    /** Cuts at a separator that stands neither in quotes nor in brackets. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        boolean bracketed = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '<' || c == '>')) {
                bracketed = c == '<';
            } else if (c == separator && !quoted && !bracketed) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** Whom it names; empty where its URI is none that names somebody. */
    Optional<Identity> identity() {
        try {
            GenericURI parsed = new StringMsgParser().parseUrl(withoutHeaders());
            String user = Identities.user(parsed);
            return user.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Identity(user, Identities.host(parsed), Text.shown(display, Text.NAME)));
        } catch (ParseException | RuntimeException e) { // the stack's parser, on input that nobody tried
            return Optional.empty();
        }
    }

    private String withoutHeaders() {
        int question = uri.indexOf('?');
        return Text.line(question < 0 ? uri : uri.substring(0, question));
    }

    /** What the URI says behind its question mark, unescaped. */
    String headers() {
        int question = uri.indexOf('?');
        return question < 0 ? "" : Text.unescaped(uri.substring(question + 1));
    }
}
