package org.carillonpbx.registrar.control;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.carillonpbx.digest.boundary.DigestAlgorithm;
import org.carillonpbx.digest.boundary.DigestHash;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.Challenge;
import org.carillonpbx.sip.Challenged;
import org.carillonpbx.sip.DigestAnswer;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.InviteRequest;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.RegisterReply;
import org.carillonpbx.sip.RegisterRequest;
import org.carillonpbx.sip.RegisterRequest.Binding;
import org.carillonpbx.sip.Transport;

/** A phone for tests: registers and calls as RFC 3261 §22 asks, with its own idea of username and secret. */
final class Phone {
    private static final String URI = "sip:carillon";

    String username;
    String secret;
    String account;
    String callId = "call-id-of-a-phone";
    String userAgent = "Testphone 1";
    Peer source = new Peer(Transport.UDP, "192.0.2.7", 5060);
    DigestAlgorithm algorithm = DigestAlgorithm.SHA_256;
    List<Binding> contacts = new ArrayList<>();
    OptionalInt expires = OptionalInt.empty();
    boolean wildcard;
    long sequence = 1;
    int nonceCount;
    private final Admittance registrar;
    private Challenge challenge;

    Phone(Admittance registrar, String number, String secret) {
        this.registrar = registrar;
        this.username = number;
        this.account = number;
        this.secret = secret;
        contact("sip:" + number + "@192.0.2.7:5060");
    }

    Phone contact(String uri) {
        contacts = List.of(binding(uri, OptionalInt.empty(), Optional.empty()));
        return this;
    }

    Phone instance(String uri, String instance) {
        contacts = List.of(binding(uri, OptionalInt.empty(), Optional.of(instance)));
        return this;
    }

    static Binding binding(String uri, OptionalInt expires, Optional<String> instance) {
        return new Binding(uri, expires, 1_000, instance, OptionalInt.empty());
    }

    /** Registers as a phone does: unasked at first, then once for a challenge. */
    RegisterReply registers() {
        RegisterReply reply = sends(challenge == null ? List.of() : List.of(answer()));
        if (reply instanceof Challenged challenged) {
            takes(challenged);
            reply = sends(List.of(answer()));
        }
        return reply;
    }

    /** Sends one REGISTER. */
    RegisterReply sends(List<DigestAnswer> credentials) {
        sequence++;
        return registrar.register(request(credentials));
    }

    RegisterRequest request(List<DigestAnswer> credentials) {
        return new RegisterRequest(
                account,
                "carillon",
                contacts,
                wildcard,
                expires,
                List.of(),
                credentials,
                source,
                callId,
                sequence,
                userAgent);
    }

    Admission calls(String called, String from) {
        Admission admission = registrar.admit(invite(called, from, List.of()));
        if (admission instanceof Challenged challenged) {
            takes(challenged);
            admission = registrar.admit(invite(called, from, List.of(answer("INVITE"))));
        }
        return admission;
    }

    InviteRequest invite(String called, String from, List<DigestAnswer> credentials) {
        return new InviteRequest(
                called, new Identity(from, "carillon", ""), credentials, source, "invite-" + sequence, userAgent);
    }

    void takes(Challenged challenged) {
        challenge = challenged.challenges().stream()
                .filter(one -> one.algorithm().equals(algorithm.token()))
                .findFirst()
                .orElse(challenged.challenges().get(0));
        nonceCount = 0;
    }

    DigestAnswer answer() {
        return answer("REGISTER");
    }

    DigestAnswer answer(String method) {
        nonceCount++;
        return answer(method, challenge.nonce(), nonceCount, "auth");
    }

    DigestAnswer answer(String method, String nonce, int count, String qop) {
        DigestHash hash = DigestHash.of(algorithm);
        String nc = "%08x".formatted(count);
        byte[] ha1 = hash.ha1(username, "carillon", secret);
        String response = new String(hash.response(ha1, nonce, nc, "cnonce", method, URI), US_ASCII);
        return new DigestAnswer(
                username, "carillon", nonce, URI, response, algorithm.token(), qop, nc, "cnonce", "", method);
    }

    String nonce() {
        return challenge.nonce();
    }
}
