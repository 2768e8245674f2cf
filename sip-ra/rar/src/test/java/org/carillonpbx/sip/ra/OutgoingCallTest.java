package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.awaitility.Awaitility;
import org.carillonpbx.sip.Attachment;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.DialogKey;
import org.carillonpbx.sip.Ending;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.OutgoingCall;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.SipConnection;
import org.carillonpbx.sip.Transport;
import org.carillonpbx.sip.testphone.Message;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingCallTest {

    private static final String OFFER = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";
    private static final String ANSWER = "v=0\r\no=- 2 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";
    private static final DialogKey KEY = new DialogKey("out-1");

    private TestExchange exchange;
    private SipConnection connection;

    @BeforeEach
    void start() {
        exchange = TestExchange.running();
        connection = exchange.connection();
    }

    @AfterEach
    void stop() {
        exchange.close();
    }

    private TestPhone phone(String transport) {
        TestPhone phone =
                transport.equals("udp") ? TestPhone.udp("1002", exchange.port) : TestPhone.tcp("1002", exchange.port);
        phone.send(phone.request("OPTIONS", "any")); // a connection is read before it is used
        phone.awaitResponse(200, "OPTIONS");
        return phone;
    }

    private static OutgoingCall call(String uri, Optional<Peer> hop) {
        return new OutgoingCall(
                KEY,
                uri,
                hop,
                List.of(),
                new Identity("1001", "", "Ann \"Zed\"\r\nEvil: 1"),
                "1002",
                Optional.of(OFFER),
                Map.of("P-Asserted-Identity", "<sip:1001@carillon>"));
    }

    private static OutgoingCall to(TestPhone phone, String transport) {
        Peer hop = new Peer(transport.equals("udp") ? Transport.UDP : Transport.TCP, "127.0.0.1", phone.port());
        return call(phone.contact().replace("127.0.0.1:" + phone.port(), "192.168.99.9:4444"), Optional.of(hop));
    }

    private void awaitNoDialogs() {
        Awaitility.await().until(() -> connection.figures().dialogs() == 0);
    }

    private Message answered(TestPhone phone, Message invite) {
        phone.send(phone.response(invite, 180, "Ringing", "t1"));
        phone.send(phone.response(invite, 200, "OK", "t1").sdp(ANSWER));
        exchange.listener.await(DialogEvent.Answered.class);
        return phone.awaitRequest("ACK");
    }

    @Test
    void anOfferAndWhatGoesAlongWithItAreTwoPartsOfOneBody() {
        try (TestPhone phone = phone("udp")) {
            OutgoingCall plain = to(phone, "udp");
            connection.invite(new OutgoingCall(
                    KEY,
                    plain.requestUri(),
                    plain.hop(),
                    List.of(),
                    plain.from(),
                    "srs",
                    plain.offer(),
                    Map.of("Require", "siprec"),
                    plain.provenance(),
                    Optional.of(new Attachment("application/rs-metadata+xml", "recording-session", "<one/>")),
                    "+sip.src"));
            Message invite = phone.awaitRequest("INVITE");
            assertThat(invite.header("Contact")).endsWith(">;+sip.src");
            assertThat(invite.header("Require")).isEqualTo("siprec");
            isMultipart(invite, OFFER, "<one/>");
            answered(phone, invite);

            connection.reoffer(
                    KEY, OFFER, new Attachment("application/rs-metadata+xml", "recording-session", "<two/>"));
            Message change = phone.awaitRequest("INVITE");
            assertThat(change.header("Contact")).endsWith(">;+sip.src");
            isMultipart(change, OFFER, "<two/>");
            phone.send(phone.response(change, 200, "OK", "t1").sdp(ANSWER));
            assertThat(exchange.listener
                            .await(DialogEvent.ReofferAnswered.class)
                            .sdp())
                    .contains(ANSWER);
        }
    }

    private static void isMultipart(Message message, String sdp, String other) {
        String type = message.header("Content-Type");
        assertThat(type).startsWith("multipart/mixed;boundary=");
        String boundary = type.substring(type.indexOf('=') + 1).replace("\"", "");
        assertThat(message.body())
                .isEqualTo("--" + boundary + "\r\nContent-Type: application/sdp\r\nContent-Disposition: session\r\n\r\n"
                        + sdp + "\r\n--" + boundary + "\r\nContent-Type: application/rs-metadata+xml\r\n"
                        + "Content-Disposition: recording-session\r\n\r\n" + other + "\r\n--" + boundary
                        + "--\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void phoneRingsAnswersAndHangsUp(String transport) {
        try (TestPhone phone = phone(transport)) {
            connection.invite(to(phone, transport));
            Message invite = phone.awaitRequest("INVITE");
            assertThat(invite.requestUri()).startsWith("sip:1002@192.168.99.9:4444");
            assertThat(invite.header("From")).startsWith("\"Ann \\\"Zed\\\"  Evil: 1\" <sip:1001@127.0.0.1>;tag=");
            assertThat(invite.header("To")).isEqualTo("<sip:1002@127.0.0.1>");
            assertThat(invite.header("Contact")).contains("127.0.0.1:" + exchange.port);
            assertThat(invite.header("Via"))
                    .contains("127.0.0.1:" + exchange.port)
                    .contains("rport");
            assertThat(invite.header("Max-Forwards")).isEqualTo("70");
            assertThat(invite.header("User-Agent")).startsWith("Carillon/");
            assertThat(invite.header("Allow")).contains("UPDATE");
            assertThat(invite.header("P-Asserted-Identity")).isEqualTo("<sip:1001@carillon>");
            assertThat(invite.headers("Evil")).isEmpty();
            assertThat(invite.body()).isEqualTo(OFFER);

            phone.send(phone.response(invite, 100, "Trying", ""));
            phone.send(phone.response(invite, 183, "Progress", "t1").sdp(ANSWER));
            DialogEvent.Progressed progressed = exchange.listener.await(DialogEvent.Progressed.class);
            assertThat(progressed.status()).isEqualTo(183);
            assertThat(progressed.sdp()).contains(ANSWER);
            phone.send(phone.response(invite, 200, "OK", "t1").sdp(ANSWER));
            Message ack = phone.awaitRequest("ACK");
            assertThat(ack.toTag()).isEqualTo("t1");
            assertThat(ack.requestUri()).isEqualTo(phone.contact());
            DialogEvent.Answered answered = exchange.listener.await(DialogEvent.Answered.class);
            assertThat(answered.sdp()).contains(ANSWER);
            assertThat(answered.remote().user()).isEqualTo("1002");

            phone.send(phone.inCalledDialog("BYE", invite, "t1", 1).with("Reason", "SIP;cause=486"));
            phone.awaitResponse(200, "BYE");
            assertThat(exchange.listener.await(DialogEvent.Ended.class).status())
                    .isEqualTo(486);
            awaitNoDialogs();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void hangUpOfAnAnsweredCallSendsBye(String transport) {
        try (TestPhone phone = phone(transport)) {
            connection.invite(to(phone, transport));
            answered(phone, phone.awaitRequest("INVITE"));
            connection.hangUp(KEY, new Ending(200, OptionalInt.of(16), "done"));
            Message bye = phone.awaitRequest("BYE");
            assertThat(bye.header("CSeq")).isEqualTo("2 BYE");
            phone.send(phone.response(bye, 200, "OK", ""));
            awaitNoDialogs();
        }
    }

    @Test
    void refusalThatComesAgainIsAcknowledgedAgain() {
        try (TestPhone phone = phone("udp")) {
            connection.invite(to(phone, "udp"));
            Message invite = phone.awaitRequest("INVITE");
            phone.send(phone.response(invite, 486, "Busy Here", "t1"));
            Message ack = phone.awaitRequest("ACK");
            exchange.listener.await(DialogEvent.Rejected.class);
            awaitNoDialogs();

            phone.send(phone.response(invite, 486, "Busy Here", "t1"));

            assertThat(phone.awaitRequest("ACK").header("Via")).isEqualTo(ack.header("Via"));
            assertThat(exchange.listener.all(DialogEvent.Rejected.class)).hasSize(1);
        }
    }

    @Test
    void answerThatComesAgainIsAcknowledgedAgain() {
        try (TestPhone phone = phone("udp")) {
            connection.invite(to(phone, "udp"));
            Message invite = phone.awaitRequest("INVITE");
            answered(phone, invite);
            phone.send(phone.response(invite, 200, "OK", "t1").sdp(ANSWER));
            phone.awaitRequest("ACK");
            assertThat(exchange.listener.all(DialogEvent.Answered.class)).hasSize(1);
        }
    }

    @Test
    void secondForkThatAnswersIsLetGo() {
        try (TestPhone phone = phone("udp")) {
            connection.invite(to(phone, "udp"));
            Message invite = phone.awaitRequest("INVITE");
            answered(phone, invite);
            phone.send(phone.response(invite, 200, "OK", "t2").sdp(ANSWER));
            assertThat(phone.awaitRequest("ACK").toTag()).isEqualTo("t2");
            Message bye = phone.awaitRequest("BYE");
            assertThat(bye.toTag()).isEqualTo("t2");
            phone.send(phone.response(bye, 200, "OK", ""));
            assertThat(connection.figures().dialogs()).isOne();
        }
    }

    @Test
    void refusalComesUpWithItsCause() {
        try (TestPhone phone = phone("udp")) {
            connection.invite(to(phone, "udp"));
            Message invite = phone.awaitRequest("INVITE");
            phone.send(phone.response(invite, 486, "Busy Here", "t1").with("Reason", "Q.850;cause=17"));
            phone.awaitRequest("ACK");
            DialogEvent.Rejected rejected = exchange.listener.await(DialogEvent.Rejected.class);
            assertThat(rejected.status()).isEqualTo(486);
            assertThat(rejected.q850()).isEqualTo(OptionalInt.of(17));
            awaitNoDialogs();
        }
    }

    @Test
    void hangUpWhileRingingCancelsWithReason() {
        try (TestPhone phone = phone("udp")) {
            connection.invite(to(phone, "udp"));
            Message invite = phone.awaitRequest("INVITE");
            phone.send(phone.response(invite, 180, "Ringing", "t1"));
            exchange.listener.await(DialogEvent.Progressed.class);
            connection.hangUp(KEY, new Ending(200, OptionalInt.empty(), ""));
            Message cancel = phone.awaitRequest("CANCEL");
            assertThat(cancel.header("Reason")).isEqualTo("SIP;cause=200;text=\"Call completed elsewhere\"");
            assertThat(cancel.header("Via")).isEqualTo(invite.header("Via"));
            phone.send(phone.response(cancel, 200, "OK", "t1"));
            phone.send(phone.response(invite, 487, "Request Terminated", "t1"));
            phone.awaitRequest("ACK");
            awaitNoDialogs();
            assertThat(exchange.listener.all(DialogEvent.Rejected.class)).isEmpty();
        }
    }

    @Test
    void cancelWaitsForTheFirstProvisional() {
        try (TestPhone phone = phone("udp")) {
            connection.invite(to(phone, "udp"));
            Message invite = phone.awaitRequest("INVITE");
            connection.hangUp(KEY, new Ending(487, OptionalInt.empty(), ""));
            assertThat(phone.hearsNothing(300, m -> m.method().equals("CANCEL")))
                    .isTrue();
            phone.send(phone.response(invite, 100, "Trying", ""));
            phone.awaitRequest("CANCEL");
            phone.send(phone.response(invite, 487, "Request Terminated", "t1"));
            awaitNoDialogs();
        }
    }

    @Test
    void answerThatCrossesOurCancelIsToldAcknowledgedAndHungUp() {
        try (TestPhone phone = phone("udp")) {
            connection.invite(to(phone, "udp"));
            Message invite = phone.awaitRequest("INVITE");
            phone.send(phone.response(invite, 180, "Ringing", "t1"));
            exchange.listener.await(DialogEvent.Progressed.class);
            connection.hangUp(KEY, new Ending(487, OptionalInt.empty(), ""));
            Message cancel = phone.awaitRequest("CANCEL");
            phone.send(phone.response(invite, 200, "OK", "t1").sdp(ANSWER));
            phone.send(phone.response(cancel, 200, "OK", "t1"));
            phone.awaitRequest("ACK");
            Message bye = phone.awaitRequest("BYE");
            phone.send(phone.response(bye, 200, "OK", ""));
            exchange.listener.await(DialogEvent.Answered.class);
            connection.hangUp(KEY, new Ending(487, OptionalInt.empty(), "")); // as call control will: harmless
            awaitNoDialogs();
        }
    }

    @Test
    void lateOfferIsAnsweredInTheAck() {
        try (TestPhone phone = phone("udp")) {
            OutgoingCall with = to(phone, "udp");
            connection.invite(new OutgoingCall(
                    KEY,
                    with.requestUri(),
                    with.hop(),
                    with.route(),
                    with.from(),
                    with.to(),
                    Optional.empty(),
                    with.headers()));
            Message invite = phone.awaitRequest("INVITE");
            assertThat(invite.body()).isEmpty();
            phone.send(phone.response(invite, 200, "OK", "t1").sdp(OFFER));
            exchange.listener.await(DialogEvent.Answered.class);
            connection.answer(KEY, ANSWER);
            assertThat(phone.awaitRequest("ACK").body()).isEqualTo(ANSWER);
        }
    }

    @Test
    void connectionThatCannotBeMadeIsRejectedAtOnce() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        connection.invite(call("sip:1002@127.0.0.1:" + nobody + ";transport=tcp", Optional.empty()));
        assertThat(exchange.listener.await(DialogEvent.Rejected.class).status()).isEqualTo(503);
        awaitNoDialogs();
    }

    @Test
    void uriThatIsNoneIsRejected() {
        connection.invite(call("nonsense", Optional.empty()));
        assertThat(exchange.listener.await(DialogEvent.Rejected.class).status()).isEqualTo(503);
    }
}
