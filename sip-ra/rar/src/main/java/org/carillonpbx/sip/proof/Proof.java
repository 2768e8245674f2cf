package org.carillonpbx.sip.proof;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carillonpbx.sip.Account;

/**
 * How one dialog of ours proves who we are: keeps what was asked last, and answers it in every request from then on. Confined to its
 * dialog's lane.
 */
public final class Proof {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST_STALE = 3;

    private final Optional<Account> account;
    private List<Challenge> asked = List.of();
    private Map<String, String> ofInvite = Map.of();
    private int count;
    private int stale;
    private boolean answering;
    private boolean answered;

    public Proof(Optional<Account> account) {
        this.account = account;
    }

    /** Whether the request that was refused by this is worth being sent again: with what is asked for now, and was not before. */
    public boolean challenged(SIPResponse response) {
        List<Challenge> now = account.isPresent() ? Challenge.of(response) : List.of();
        boolean tooOld = now.stream().anyMatch(Challenge::stale) && stale < MOST_STALE;
        if (now.isEmpty() || (answered && !tooOld)) {
            return false;
        }
        stale += tooOld ? 1 : 0;
        asked = now;
        count = 0;
        answering = true;
        return true;
    }

    /** The headers that a request needs, by their names; an ACK bears its INVITE's (RFC 3261 §22.1). */
    public Map<String, String> of(SIPRequest request) {
        if (request.getMethod().equals("ACK")) {
            return ofInvite;
        }
        if (asked.isEmpty()) {
            return Map.of();
        }
        answered = answering;
        answering = false;
        Map<String, String> headers = new HashMap<>();
        count++;
        asked.forEach(challenge -> headers.put(challenge.header(), answer(challenge, request)));
        if (request.getMethod().equals("INVITE")) {
            ofInvite = Map.copyOf(headers);
        }
        return headers;
    }

    private String answer(Challenge challenge, SIPRequest request) {
        byte[] random = new byte[12];
        RANDOM.nextBytes(random);
        String uri = request.getRequestURI().toString();
        Digest.Terms terms = new Digest.Terms(
                request.getMethod(),
                uri,
                String.format(Locale.ROOT, "%08x", count),
                HexFormat.of().formatHex(random));
        String response = Digest.response(account.orElseThrow(), challenge, terms);
        StringBuilder text = new StringBuilder(300).append("Digest ");
        quoted(text, "username", account.orElseThrow().user());
        quoted(text.append(", "), "realm", challenge.realm());
        quoted(text.append(", "), "nonce", challenge.nonce());
        quoted(text.append(", "), "uri", uri);
        quoted(text.append(", "), "response", response);
        if (!challenge.named().isEmpty()) {
            text.append(", algorithm=").append(challenge.named());
        }
        if (!challenge.opaque().isEmpty()) {
            quoted(text.append(", "), "opaque", challenge.opaque());
        }
        if (challenge.quality()) {
            text.append(", qop=auth, nc=").append(terms.count());
            quoted(text.append(", "), "cnonce", terms.ours());
        }
        return text.toString();
    }

    private static void quoted(StringBuilder out, String name, String value) {
        out.append(name).append("=\"").append(value).append('"');
    }
}
