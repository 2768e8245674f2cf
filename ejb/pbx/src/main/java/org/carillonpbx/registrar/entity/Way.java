package org.carillonpbx.registrar.entity;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carillonpbx.sip.Transport;

/** What a contact's URI says about where its phone thinks it is, held against where its packets come from. */
final class Way {
    private static final Pattern HOST = Pattern.compile(
            "^sips?:(?:[^@]*@)?(\\[[0-9a-f:.]+]|[^:;?>\\[]+)(?::(\\d{1,5}))?.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[.*]");

    private Way() {}

    /** Whether somebody on the way has put another address, or for UDP another port, in the phone's place (RFC 3581). */
    static boolean translated(Contact contact) {
        if (!contact.path().isEmpty()) {
            return false; // the proxy on the way sees what the phone sees, or cares for it
        }
        Matcher uri = HOST.matcher(contact.uri());
        if (!uri.matches() || !LITERAL.matcher(uri.group(1)).matches()) {
            return false; // a name tells nothing
        }
        if (!same(uri.group(1), contact.source().address())) {
            return true;
        }
        int port = Optional.ofNullable(uri.group(2)).map(Integer::parseInt).orElse(5060);
        return contact.source().transport() == Transport.UDP
                && port != contact.source().port();
    }

    /** Two spellings of one address are rare enough in contacts to be worth no lookup; brackets and case are not. */
    private static boolean same(String written, String address) {
        String bare = written.startsWith("[") ? written.substring(1, written.length() - 1) : written;
        return Objects.equals(plain(bare), plain(address));
    }

    private static String plain(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String[] halves = address.toLowerCase(Locale.ROOT).split("::", 2);
        StringBuilder plain = new StringBuilder();
        int missing = 8 - groups(halves[0]) - (halves.length > 1 ? groups(halves[1]) : 0);
        append(plain, halves[0]);
        if (halves.length > 1) {
            plain.append("0:".repeat(Math.max(0, missing)));
            append(plain, halves[1]);
        }
        return plain.toString();
    }

    private static int groups(String half) {
        return half.isEmpty() ? 0 : half.split(":", -1).length;
    }

    private static void append(StringBuilder plain, String half) {
        if (!half.isEmpty()) {
            for (String group : half.split(":", -1)) {
                plain.append(group.replaceFirst("^0+(?=.)", "")).append(':');
            }
        }
    }
}
