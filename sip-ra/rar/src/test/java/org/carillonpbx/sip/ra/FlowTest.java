package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.awaitility.Awaitility;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.DialogKey;
import org.carillonpbx.sip.Ending;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.OutgoingCall;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.SipConnection;
import org.carillonpbx.sip.Transport;
import org.carillonpbx.sip.testphone.Draft;
import org.carillonpbx.sip.testphone.Message;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections that somebody else terminates: WebSocket, a message a frame (RFC 7118). */
class FlowTest {

    private static final String SDP = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";
    private static final Peer BROWSER = new Peer(Transport.WSS, "192.0.2.7", 51_000);

    private TestExchange exchange;
    private SipConnection connection;
    private BroughtLine line;
    private TestPhone phone;

    @BeforeEach
    void start() {
        exchange = TestExchange.running();
        connection = exchange.connection();
        line = BroughtLine.to(connection, BROWSER);
        phone = new TestPhone("1001", exchange.port, line);
    }

    @AfterEach
    void stop() {
        exchange.close();
    }

    private DialogKey call(String uri) {
        DialogKey dialog = new DialogKey("flow-1");
        connection.invite(new OutgoingCall(
                dialog,
                uri,
                Optional.of(BROWSER),
                List.of(),
                new Identity("1002", "", ""),
                "1001",
                Optional.of(SDP),
                Map.of()));
        return dialog;
    }

    @Test
    void registrationTellsTheFlowThatItCameBy() {
        Peer[] source = new Peer[1];
        exchange.listener.registrar = request -> {
            source[0] = request.source();
            return new org.carillonpbx.sip.RegisterReply.Registered(List.of());
        };
        phone.send(phone.request("REGISTER", "1001").with("Contact", "<sip:x7f2@d3k9.invalid;transport=ws>"));
        Message ok = phone.awaitResponse(200, "REGISTER");
        assertThat(source[0]).isEqualTo(BROWSER);
        assertThat(ok.header("Via")).startsWith("SIP/2.0/WSS");
    }

    @Test
    void callToAContactThatNobodyCouldResolveGoesOverItsFlow() {
        DialogKey dialog = call("sip:x7f2@d3k9.invalid;transport=ws");
        Message invite = phone.awaitRequest("INVITE");
        assertThat(invite.header("Via")).startsWith("SIP/2.0/WSS");
        assertThat(invite.header("Contact")).contains("transport=ws");
        assertThat(invite.requestUri()).isEqualTo("sip:x7f2@d3k9.invalid;transport=ws");
        phone.send(phone.response(invite, 180, "Ringing", "b1"));
        phone.send(phone.response(invite, 200, "OK", "b1").sdp(SDP));
        phone.awaitRequest("ACK");
        exchange.listener.await(DialogEvent.Answered.class);
        connection.hangUp(dialog, new Ending(200, OptionalInt.empty(), ""));
        Message bye = phone.awaitRequest("BYE");
        phone.send(phone.response(bye, 200, "OK", "b1"));
    }

    @Test
    void callFromAFlowIsAnsweredAndHungUpOverIt() {
        Draft invite = phone.invite("1002", SDP);
        phone.send(invite);
        phone.awaitResponse(100, "INVITE");
        DialogEvent.IncomingCall call = exchange.listener.await(DialogEvent.IncomingCall.class);
        assertThat(call.source()).isEqualTo(BROWSER);
        connection.answer(call.dialog(), SDP);
        Message success = phone.awaitResponse(200, "INVITE");
        phone.send(phone.ack(invite, success));
        exchange.listener.await(DialogEvent.Confirmed.class);
        connection.hangUp(call.dialog(), new Ending(200, OptionalInt.empty(), ""));
        phone.awaitRequest("BYE");
    }

    @Test
    void endOfAFlowIsToldOnceAndFailsTheRequestsThatWaitOnIt() {
        call("sip:x7f2@d3k9.invalid;transport=ws");
        phone.awaitRequest("INVITE");
        line.close();
        line.close();
        assertThat(exchange.listener.await(DialogEvent.Rejected.class).status()).isEqualTo(503);
        assertThat(exchange.listener.lostFlows).containsExactly(BROWSER);
    }

    @Test
    void callOverAFlowThatEndedFailsAtOnce() {
        line.close();
        call("sip:x7f2@d3k9.invalid;transport=ws");
        assertThat(exchange.listener.await(DialogEvent.Rejected.class).status()).isEqualTo(503);
    }

    @Test
    void newFlowFromTheSameFarEndTakesTheOldOnesPlace() {
        BroughtLine second = BroughtLine.to(connection, BROWSER);
        assertThat(line.ended()).isTrue();
        line.close();
        assertThat(exchange.listener.lostFlows).containsExactly(BROWSER);
        call("sip:x7f2@d3k9.invalid;transport=ws");
        TestPhone again = new TestPhone("1001", exchange.port, second);
        again.awaitRequest("INVITE");
    }

    @Test
    void farEndThatTakesNoMoreIsLost() {
        line.refuse();
        phone.send(phone.request("OPTIONS", "1"));
        Awaitility.await().until(() -> exchange.listener.lostFlows.contains(BROWSER));
        assertThat(line.ended()).isTrue();
    }

    @Test
    void lineEndsAreAnsweredInKind() {
        line.send("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(line.next()).isEqualTo("\r\n");
    }

    @Test
    void lengthMayBeLeftOut() {
        String invite = phone.invite("1002", SDP).text();
        phone.send(invite.replaceFirst("Content-Length: \\d+\r\n", ""));
        assertThat(exchange.listener.await(DialogEvent.IncomingCall.class).offer())
                .contains(SDP);
    }

    @Test
    void messageThatLacksWhatItSaysItHasIsNotRead() {
        String invite = phone.invite("1002", SDP).text();
        phone.send(invite.replaceFirst("Content-Length: \\d+\r\n", "Content-Length: 9999\r\n"));
        assertThat(phone.awaitAny().status()).isEqualTo(400);
        assertThat(exchange.listener.events).isEmpty();
    }

    @Test
    void unreadableRequestIsAnswered400() {
        phone.send(phone.request("OPTIONS", "1").set("CSeq", "one OPTIONS"));
        assertThat(phone.awaitAny().status()).isEqualTo(400);
        assertThat(line.ended()).isFalse();
    }

    @Test
    void whatIsNoSipAgainAndAgainEndsTheFlow() {
        for (int i = 0; i < 11; i++) { // the first ten might be a mistake
            line.send("GET / HTTP/1.1\r\nHost: pbx\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        Awaitility.await().until(() -> line.ended());
        assertThat(exchange.listener.lostFlows).containsExactly(BROWSER);
    }
}
