package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.carillonpbx.sip.Challenge;
import org.carillonpbx.sip.Challenged;
import org.carillonpbx.sip.DigestAnswer;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.RegisterReply;
import org.carillonpbx.sip.RegisterRequest;
import org.carillonpbx.sip.testphone.Draft;
import org.carillonpbx.sip.testphone.Message;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterTest {

    private static TestExchange exchange;

    @BeforeAll
    static void start() {
        exchange = TestExchange.running();
    }

    @AfterAll
    static void stop() {
        exchange.close();
    }

    private static TestPhone phone(String transport) {
        return transport.equals("udp") ? TestPhone.udp("1001", exchange.port) : TestPhone.tcp("1001", exchange.port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void phoneIsChallengedAndThenRegistered(String transport) {
        AtomicReference<RegisterRequest> seen = new AtomicReference<>();
        exchange.listener.registrar = request -> {
            seen.set(request);
            return request.credentials().isEmpty()
                    ? new Challenged(List.of(
                            new Challenge("carillon", "n1", "SHA-256", false),
                            new Challenge("carillon", "n1", "MD5", true)))
                    : new RegisterReply.Registered(List.of(
                            new RegisterReply.Bound(request.bindings().get(0).uri(), 300),
                            new RegisterReply.Bound("sip:1001@192.0.2.9:5060;transport=tcp", 17)));
        };
        try (TestPhone phone = phone(transport)) {
            Draft register = phone.request("REGISTER", "1001")
                    .with("Supported", "path, outbound")
                    .with("Contact", "<" + phone.contact() + ">;expires=300;+sip.instance=\"<urn:uuid:1>\";reg-id=1");
            phone.send(register);
            Message challenge = phone.awaitResponse(401, "REGISTER");
            assertThat(challenge.headers("WWW-Authenticate")).hasSize(2);
            assertThat(challenge.headers("WWW-Authenticate").get(0))
                    .startsWith("Digest ")
                    .contains("realm=\"carillon\"", "nonce=\"n1\"", "algorithm = SHA-256", "qop=\"auth\"")
                    .doesNotContain("stale");
            assertThat(challenge.headers("WWW-Authenticate").get(1)).contains("algorithm=MD5", "stale=true");
            assertThat(challenge.toTag()).isNotEmpty();

            phone.send(register.set("CSeq", "2 REGISTER")
                    .with(
                            "Authorization",
                            "Digest username=\"1001\",realm=\"carillon\",nonce=\"n1\",uri=\"sip:127.0.0.1\","
                                    + "response=\"abc\",algorithm=SHA-256,qop=auth,nc=00000001,cnonce=\"c\""));
            Message ok = phone.awaitResponse(200, "REGISTER");
            assertThat(ok.all("Contact"))
                    .contains("<" + phone.contact() + ">;expires=300")
                    .contains("<sip:1001@192.0.2.9:5060;transport=tcp>;expires=17");
            assertThat(ok.header("Date")).endsWith("GMT");
            assertThat(ok.header("Server")).startsWith("Carillon/");

            RegisterRequest request = seen.get();
            assertThat(request.account()).isEqualTo("1001");
            assertThat(request.source().port()).isEqualTo(phone.port());
            assertThat(request.sequence()).isEqualTo(2);
            assertThat(request.userAgent()).isEqualTo("testphone/1");
            assertThat(request.bindings().get(0).uri()).isEqualTo(phone.contact());
            assertThat(request.bindings().get(0).expiresSeconds()).isEqualTo(OptionalInt.of(300));
            assertThat(request.bindings().get(0).instance()).contains("urn:uuid:1");
            assertThat(request.bindings().get(0).registration()).isEqualTo(OptionalInt.of(1));
            assertThat(request.credentials())
                    .containsExactly(new DigestAnswer(
                            "1001",
                            "carillon",
                            "n1",
                            "sip:127.0.0.1",
                            "abc",
                            "SHA-256",
                            "auth",
                            "00000001",
                            "c",
                            "",
                            "REGISTER"));
        }
    }

    @Test
    void wildcardRemovesEverything() {
        AtomicReference<RegisterRequest> seen = new AtomicReference<>();
        exchange.listener.registrar = request -> {
            seen.set(request);
            return new RegisterReply.Registered(List.of());
        };
        try (TestPhone phone = phone("udp")) {
            phone.send(phone.request("REGISTER", "1001").with("Contact", "*").with("Expires", "0"));
            assertThat(phone.awaitResponse(200, "REGISTER").headers("Contact")).isEmpty();
            assertThat(seen.get().wildcard()).isTrue();
            assertThat(seen.get().expiresSeconds()).isEqualTo(OptionalInt.of(0));

            phone.send(phone.request("REGISTER", "1001").with("Contact", "*").with("Expires", "60"));
            phone.awaitResponse(400, "REGISTER");
        }
    }

    @Test
    void tooBriefRegistrationIsToldTheMinimum() {
        exchange.listener.registrar = request -> new RegisterReply.TooBrief(60);
        try (TestPhone phone = phone("udp")) {
            phone.send(phone.request("REGISTER", "1001").with("Contact", "<" + phone.contact() + ">;expires=5"));
            assertThat(phone.awaitResponse(423, "REGISTER").header("Min-Expires"))
                    .isEqualTo("60");
        }
    }

    @Test
    void refusalSaysWhenToComeBack() {
        exchange.listener.registrar = request -> new Refused(503, "Busy", OptionalInt.of(7));
        try (TestPhone phone = phone("udp")) {
            phone.send(phone.request("REGISTER", "1001"));
            Message refused = phone.awaitResponse(503, "REGISTER");
            assertThat(refused.header("Retry-After")).isEqualTo("7");
            assertThat(refused.startLine()).endsWith("Busy");
        }
    }

    @Test
    void responseGoesBackToThePortItCameFrom() {
        exchange.listener.registrar = request -> new RegisterReply.Registered(List.of());
        try (TestPhone phone = phone("udp")) {
            phone.send(phone.request("REGISTER", "1001")
                    .set("Via", "SIP/2.0/UDP 192.0.2.77:7777;rport;branch=" + TestPhone.branch()));
            String via = phone.awaitResponse(200, "REGISTER").header("Via");
            assertThat(via).contains("rport=" + phone.port()).contains("received=127.0.0.1");
        }
    }

    @Test
    void sameRequestSentAgainGetsTheSameTag() {
        exchange.listener.registrar = request -> new RegisterReply.Registered(List.of());
        try (TestPhone phone = phone("udp")) {
            Draft register = phone.request("REGISTER", "1001");
            phone.send(register);
            phone.send(register);
            String first = phone.awaitResponse(200, "REGISTER").toTag();
            assertThat(phone.awaitResponse(200, "REGISTER").toTag()).isEqualTo(first);
        }
    }
}
