package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.Challenge;
import org.carillonpbx.sip.Challenged;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.MessageEvent;
import org.carillonpbx.sip.MessageKey;
import org.carillonpbx.sip.OutgoingMessage;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.SipConnection;
import org.carillonpbx.sip.Transport;
import org.carillonpbx.sip.testphone.Draft;
import org.carillonpbx.sip.testphone.Message;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MESSAGE outside any dialog (RFC 3428), over real sockets. */
class MessageTest {

    private TestExchange exchange;
    private SipConnection connection;
    private TestPhone phone;

    @BeforeEach
    void start() {
        exchange = TestExchange.running();
        exchange.listener.admission = request -> new Admission.Admitted("1001");
        connection = exchange.connection();
        phone = TestPhone.udp("1001", exchange.port);
    }

    @AfterEach
    void stop() {
        phone.close();
        exchange.close();
    }

    private Draft message(String type, String body) {
        return phone.request("MESSAGE", "1002").body(type, body);
    }

    private Message answerTo(Draft draft) {
        phone.send(draft);
        return phone.awaitFinal("MESSAGE");
    }

    @Test
    void messageIsToldAndAnsweredWhenItIsSettled() {
        Draft draft = message("text/plain;charset=UTF-8", "Mahlzeit \u00fc\u2026");
        phone.send(draft);
        MessageEvent.Arrived arrived = exchange.listener.awaitMessage(MessageEvent.Arrived.class);
        assertThat(arrived.account()).isEqualTo("1001");
        assertThat(arrived.to()).isEqualTo("1002");
        assertThat(arrived.contentType()).isEqualTo("text/plain");
        assertThat(arrived.body()).isEqualTo("Mahlzeit \u00fc\u2026");

        connection.settle(arrived.message(), 202);
        phone.awaitResponse(202, "MESSAGE");
        phone.insist(draft, 202); // our answer was lost
        assertThat(exchange.listener.messages).hasSize(1);
    }

    @Test
    void senderThatProvedNothingIsChallenged() {
        exchange.listener.admission =
                request -> new Challenged(List.of(new Challenge("carillon", "n", "SHA-256", false)));
        Message challenged = answerTo(message("text/plain", "hi"));
        assertThat(challenged.status()).isEqualTo(401);
        assertThat(challenged.header("WWW-Authenticate")).contains("realm=\"carillon\"");
        assertThat(exchange.listener.messages).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/octet-stream", "multipart/mixed;boundary=x"})
    void bodyThatIsNoMessageIsRefusedWithWhatIs(String type) {
        Message refused = answerTo(message(type, "x"));
        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.all("Accept")).contains("text/plain", "message/cpim");
        assertThat(refused.header("Accept-Encoding")).isEqualTo("identity");
    }

    @Test
    void datagramOfMoreThan1300BytesIsTooLarge() {
        assertThat(answerTo(message("text/plain", "x".repeat(1300))).status()).isEqualTo(513);
    }

    @Test
    void streamCarriesLongerOnesWithinReason() {
        try (TestPhone tcp = TestPhone.tcp("1001", exchange.port)) {
            tcp.send(tcp.request("MESSAGE", "1002").body("text/plain", "x".repeat(4000)));
            MessageEvent.Arrived arrived = exchange.listener.awaitMessage(MessageEvent.Arrived.class);
            assertThat(arrived.body()).hasSize(4000);
            connection.settle(arrived.message(), 200);
            tcp.awaitResponse(200, "MESSAGE");

            tcp.send(tcp.request("MESSAGE", "1002").body("text/plain", "x".repeat(9000)));
            assertThat(tcp.awaitFinal("MESSAGE").status()).isEqualTo(413);
        }
    }

    private void send(String body) {
        connection.message(new OutgoingMessage(
                new MessageKey("m1"),
                phone.contact(),
                Optional.of(new Peer(Transport.UDP, "127.0.0.1", phone.port())),
                List.of(),
                new Identity("1002", "", "Bob"),
                "1001",
                "text/plain",
                body,
                Map.of("Date", "Sat, 21 Nov 2026 06:00:00 GMT")));
    }

    @Test
    void messageOfOursReachesThePhoneAndItsAnswerIsTold() {
        send("hello");
        Message message = phone.awaitRequest("MESSAGE");
        assertThat(message.body()).isEqualTo("hello");
        assertThat(message.header("Content-Type")).isEqualTo("text/plain");
        assertThat(message.header("From")).startsWith("\"Bob\" <sip:1002@127.0.0.1>;tag=");
        assertThat(message.header("Date")).isEqualTo("Sat, 21 Nov 2026 06:00:00 GMT");
        assertThat(message.headers("Contact")).isEmpty(); // RFC 3428 §4
        phone.send(phone.response(message, 200, "OK", "t1").without("Contact"));
        assertThat(exchange.listener.awaitMessage(MessageEvent.Settled.class))
                .isEqualTo(new MessageEvent.Settled(new MessageKey("m1"), 200));
    }

    @Test
    void refusalOfThePhoneIsTold() {
        send("hello");
        phone.send(phone.response(phone.awaitRequest("MESSAGE"), 486, "Busy", "t1"));
        assertThat(exchange.listener.awaitMessage(MessageEvent.Settled.class).status())
                .isEqualTo(486);
    }

    @Test
    void messageThatIsTooLongForADatagramIsNotSent() {
        send("x".repeat(1300));
        assertThat(exchange.listener.awaitMessage(MessageEvent.Settled.class).status())
                .isEqualTo(513);
    }
}
