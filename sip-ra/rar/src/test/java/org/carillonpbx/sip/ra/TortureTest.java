package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.RegisterReply;
import org.carillonpbx.sip.RegisterRequest;
import org.carillonpbx.sip.testphone.Message;
import org.carillonpbx.sip.testphone.Silence;
import org.carillonpbx.sip.testphone.TestPhone;
import org.carillonpbx.sip.testphone.TortureMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The messages of RFC 4475 and RFC 5118: each is treated as the RFC asks, quietly, and the next request is answered. */
@Isolated("what is written to the streams and the log has to be its own")
class TortureTest {

    private static final String DROP = "drop";
    private static final List<RegisterRequest> REGISTERS = new CopyOnWriteArrayList<>();

    private static TestExchange exchange;

    @BeforeAll
    static void start() {
        exchange = TestExchange.running();
        exchange.listener.admission = request -> new Refused(404, "Not Found");
        exchange.listener.registrar = request -> {
            REGISTERS.add(request);
            return new RegisterReply.Registered(List.of());
        };
    }

    @AfterAll
    static void stop() {
        exchange.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(
            resources = {"/torture/expected.csv", "/torture/expected-ipv6.csv"},
            numLinesToSkip = 1)
    void messageIsTreatedAsTheRfcAsks(String name, String expected, String because) {
        assertThat(becomes(name)).as(because).isIn((Object[]) expected.split("\\|", -1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = {"/torture/expected.csv", "/torture/expected-ipv6.csv"},
            numLinesToSkip = 1)
    void messageOnAConnectionHarmsNobody(String name) {
        try (Silence silence = new Silence();
                TestPhone torturer = TestPhone.tcp("1001", exchange.port);
                TestPhone other = TestPhone.tcp("1002", exchange.port)) {
            torturer.send(TortureMessage.named(name).reachable().bytes());
            other.send(other.request("OPTIONS", "1"));
            assertThat(other.awaitAny().status()).isEqualTo(200);
            silence.kept();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3.1.1.1-wsinv,481", "3.1.1.4-escnull,200", "3.1.1.6-lwsdisp,200", "3.1.1.7-longreq,404", "3.1.1.9-semiuri,200",
        "3.1.1.10-transports,200", "3.1.1.11-mpart01,415", "3.1.2.16-badvers,505", "3.3.11-zeromf,200",
                "3.3.6-invut,415"
    })
    void messageOnAConnectionIsAnsweredTheSame(String name, int status) {
        try (TestPhone phone = TestPhone.tcp("1001", exchange.port)) {
            phone.send(TortureMessage.named(name).bytes());
            assertThat(phone.awaitAny().status()).isEqualTo(status);
            phone.send(phone.request("OPTIONS", "1")); // the next message begins where this one ended
            assertThat(phone.awaitAny().status()).isEqualTo(200);
        }
    }

    private static String becomes(String name) {
        try (Silence silence = new Silence();
                TestPhone phone = TestPhone.udp("1001", exchange.port)) {
            phone.send(TortureMessage.named(name).reachable().bytes());
            String alive = "alive-after-" + name;
            phone.send(phone.request("OPTIONS", alive)); // read after it: whatever it gets comes first
            Message answer = phone.awaitAny();
            boolean dropped = answer.header("To").contains(alive);
            Message ok = dropped ? answer : phone.awaitAny();
            assertThat(ok.status()).isEqualTo(200);
            assertThat(ok.header("To")).contains(alive);
            silence.kept();
            return dropped ? DROP : String.valueOf(answer.status());
        }
    }

    private static RegisterRequest registered(String name) {
        REGISTERS.clear();
        assertThat(becomes(name)).isEqualTo("200");
        return REGISTERS.get(0);
    }

    private static String contact(RegisterRequest request) {
        return request.bindings().get(0).uri();
    }

    @Test
    void parameterOutsideBracketsIsNotTheUris() {
        assertThat(contact(registered("3.3.12-cparam01"))).isEqualTo("sip:+19725552222@gw1.example.net");
    }

    @Test
    void parameterWithinBracketsStaysWithTheBinding() {
        assertThat(contact(registered("3.3.13-cparam02"))).isEqualTo("sip:+19725552222@gw1.example.net;unknownparam");
    }

    @Test
    void escapedHeaderStaysWithTheBinding() {
        assertThat(contact(registered("3.3.14-regescrt")))
                .isEqualTo("sip:user@example.com?Route=%3Csip:sip.example.com%3E");
    }

    @Test
    void escapedNullsMakeTwoBindings() {
        assertThat(registered("3.1.1.4-escnull").bindings())
                .extracting(RegisterRequest.Binding::uri)
                .containsExactly("sip:%00@host5.example.com", "sip:%00%00@host5.example.com");
    }

    @Test
    void credentialsOfAnUnknownSchemeAreNone() {
        assertThat(registered("3.3.7-regaut01").credentials()).isEmpty();
    }
}
