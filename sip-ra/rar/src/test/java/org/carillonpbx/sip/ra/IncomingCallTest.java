package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.awaitility.Awaitility;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.Challenge;
import org.carillonpbx.sip.Challenged;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.DialogKey;
import org.carillonpbx.sip.Ending;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.SipConnection;
import org.carillonpbx.sip.testphone.Draft;
import org.carillonpbx.sip.testphone.Message;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingCallTest {

    private static final String OFFER = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";
    private static final String ANSWER = "v=0\r\no=- 2 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";
    private static final Ending CLEARING = new Ending(200, OptionalInt.of(16), "Normal call clearing");

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
        return transport.equals("udp") ? TestPhone.udp("1001", exchange.port) : TestPhone.tcp("1001", exchange.port);
    }

    private DialogKey called() {
        return exchange.listener.await(DialogEvent.IncomingCall.class).dialog();
    }

    private void awaitNoDialogs() {
        Awaitility.await().until(() -> connection.figures().dialogs() == 0);
    }

    /** A call that is answered and acknowledged. */
    private Message answered(TestPhone phone, Draft invite) {
        phone.send(invite);
        DialogKey call = called();
        connection.answer(call, ANSWER);
        Message ok = phone.awaitResponse(200, "INVITE");
        phone.send(phone.ack(invite, ok));
        exchange.listener.await(DialogEvent.Confirmed.class);
        return ok;
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void callIsOfferedRungAnsweredAndHungUpByTheCaller(String transport) {
        try (TestPhone phone = phone(transport)) {
            exchange.listener.admission =
                    request -> new Admission.Admitted(request.from().user());
            Draft invite = phone.invite("1002", OFFER);
            phone.send(invite);
            phone.awaitResponse(100, "INVITE");
            DialogEvent.IncomingCall call = exchange.listener.await(DialogEvent.IncomingCall.class);
            assertThat(call.account()).isEqualTo("1001");
            assertThat(call.called()).isEqualTo("1002");
            assertThat(call.from().displayName()).isEqualTo("1001");
            assertThat(call.offer()).contains(OFFER);
            assertThat(call.source().port()).isEqualTo(phone.port());
            assertThat(call.dialog().value()).startsWith("node1-");

            connection.ring(call.dialog(), 180, Optional.empty());
            Message ringing = phone.awaitResponse(180, "INVITE");
            connection.ring(call.dialog(), 183, Optional.of(ANSWER));
            assertThat(phone.awaitResponse(183, "INVITE").body()).isEqualTo(ANSWER);
            connection.answer(call.dialog(), ANSWER);
            Message ok = phone.awaitResponse(200, "INVITE");
            assertThat(ok.body()).isEqualTo(ANSWER);
            assertThat(ok.toTag()).isEqualTo(ringing.toTag());
            assertThat(ok.contactUri()).startsWith("sip:127.0.0.1:" + exchange.port);
            assertThat(ok.header("Allow")).contains("INVITE");
            phone.send(phone.ack(invite, ok));
            exchange.listener.await(DialogEvent.Confirmed.class);

            phone.send(phone.inDialog("BYE", invite, ok, 2).with("Reason", "Q.850;cause=16;text=\"Terminated\""));
            phone.awaitResponse(200, "BYE");
            DialogEvent.Ended ended = exchange.listener.await(DialogEvent.Ended.class);
            assertThat(ended.q850()).isEqualTo(OptionalInt.of(16));
            assertThat(ended.reason()).isEqualTo("Terminated");
            awaitNoDialogs();
        }
    }

    /** RFC 4475 §3.4.1: no branch, no From tag, no Contact, no Max-Forwards, any Accept. */
    @Test
    void callerOfRfc2543IsServedAfterOthers() {
        try (TestPhone phone = phone("udp");
                TestPhone other = phone("udp")) {
            Draft earlier = other.invite("1002", OFFER);
            other.send(other.inDialog("BYE", earlier, answered(other, earlier), 2));
            other.awaitResponse(200, "BYE");
            awaitNoDialogs();
            exchange.listener.events.clear();

            Draft invite = phone.invite("1002", OFFER)
                    .set("Via", "SIP/2.0/UDP 127.0.0.1:" + phone.port())
                    .set("From", "<" + phone.contact() + ">")
                    .with("Accept", "text/plain, */*")
                    .without("Max-Forwards")
                    .without("Contact");
            Message ok = answered(phone, invite);
            connection.hangUp(called(), CLEARING);
            Message bye = phone.awaitRequest("BYE");
            assertThat(bye.requestUri()).isEqualTo(phone.contact());
            assertThat(bye.fromTag()).isEqualTo(ok.toTag());
            phone.send(phone.response(bye, 200, "OK", ""));
            awaitNoDialogs();
        }
    }

    /** Of a transaction that is over nothing is left but what it answered. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void byeSentAgainIsAnsweredAgain(boolean withBranch) {
        try (TestPhone phone = phone("udp")) {
            Draft invite = phone.invite("1002", OFFER);
            Draft bye = phone.inDialog("BYE", invite, answered(phone, invite), 2);
            if (!withBranch) {
                bye.set("Via", "SIP/2.0/UDP 127.0.0.1:" + phone.port()); // RFC 2543
            }
            phone.send(bye);
            Message first = phone.awaitResponse(200, "BYE");
            awaitNoDialogs();

            phone.send(bye);

            assertThat(phone.awaitResponse(200, "BYE").toTag()).isEqualTo(first.toTag());
            assertThat(exchange.listener.all(DialogEvent.Ended.class)).hasSize(1);
        }
    }

    @Test
    void inviteSentAgainAfterItsRefusalGetsTheSameOne() {
        try (TestPhone phone = phone("udp")) {
            Draft invite = phone.invite("1002", OFFER);
            phone.send(invite);
            connection.hangUp(called(), new Ending(486, OptionalInt.of(17), ""));
            Message busy = phone.awaitResponse(486, "INVITE");
            awaitNoDialogs();

            phone.send(invite);

            assertThat(phone.awaitResponse(486, "INVITE").toTag()).isEqualTo(busy.toTag());
            phone.send(phone.ackFailure(invite, busy));
            assertThat(exchange.listener.all(DialogEvent.IncomingCall.class)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void hangUpOfAnAnsweredCallSendsByeWithReason(String transport) {
        try (TestPhone phone = phone(transport)) {
            answered(phone, phone.invite("1002", OFFER));
            connection.hangUp(called(), CLEARING);
            Message bye = phone.awaitRequest("BYE");
            assertThat(bye.all("Reason")).contains("SIP;cause=200", "Q.850;cause=16", "text=\"Normal call clearing\"");
            phone.send(phone.response(bye, 200, "OK", ""));
            awaitNoDialogs();
        }
    }

    @Test
    void hangUpOfAnUnansweredCallRefusesIt() {
        try (TestPhone phone = phone("udp")) {
            Draft invite = phone.invite("1002", OFFER);
            phone.send(invite);
            connection.hangUp(called(), new Ending(486, OptionalInt.of(17), ""));
            Message busy = phone.awaitResponse(486, "INVITE");
            assertThat(busy.header("Reason")).contains("Q.850;cause=17");
            phone.send(phone.ackFailure(invite, busy));
            awaitNoDialogs();
        }
    }

    @Test
    void unavailableSaysWhenToRetry() {
        try (TestPhone phone = phone("udp")) {
            Draft invite = phone.invite("1002", OFFER);
            phone.send(invite);
            connection.hangUp(called(), new Ending(503, OptionalInt.empty(), ""));
            assertThat(phone.awaitResponse(503, "INVITE").header("Retry-After")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void cancelEndsTheCall(String transport) {
        try (TestPhone phone = phone(transport)) {
            Draft invite = phone.invite("1002", OFFER);
            phone.send(invite);
            connection.ring(called(), 180, Optional.empty());
            phone.awaitResponse(180, "INVITE");
            phone.send(phone.cancel(invite));
            phone.awaitResponse(200, "CANCEL");
            Message gone = phone.awaitResponse(487, "INVITE");
            phone.send(phone.ackFailure(invite, gone));
            exchange.listener.await(DialogEvent.Cancelled.class);
            awaitNoDialogs();
        }
    }

    @Test
    void cancelOfNothingIsToldSo() {
        try (TestPhone phone = phone("udp")) {
            phone.send(phone.cancel(phone.invite("1002", OFFER)));
            phone.awaitResponse(481, "CANCEL");
        }
    }

    @Test
    void inviteSentAgainRingsOnce() {
        try (TestPhone phone = phone("udp")) {
            Draft invite = phone.invite("1002", OFFER);
            for (int i = 0; i < 5; i++) {
                phone.send(invite);
            }
            connection.ring(called(), 180, Optional.empty());
            phone.awaitResponse(180, "INVITE");
            phone.send(invite);
            phone.awaitResponse(180, "INVITE"); // the transaction repeats the last response
            assertThat(exchange.listener.all(DialogEvent.IncomingCall.class)).hasSize(1);
        }
    }

    @Test
    void sameInviteByAnotherWayIsALoop() {
        try (TestPhone phone = phone("udp")) {
            Draft invite = phone.invite("1002", OFFER);
            phone.send(invite);
            called();
            phone.send(
                    invite.set("Via", "SIP/2.0/UDP 127.0.0.1:" + phone.port() + ";rport;branch=" + TestPhone.branch()));
            phone.awaitResponse(482, "INVITE");
        }
    }

    @Test
    void answerIsRepeatedUntilItIsAcknowledged() {
        try (TestPhone phone = phone("udp")) {
            Draft invite = phone.invite("1002", OFFER);
            phone.send(invite);
            connection.answer(called(), ANSWER);
            Message first = phone.awaitResponse(200, "INVITE");
            Message second = phone.awaitResponse(200, "INVITE");
            assertThat(second.body()).isEqualTo(first.body());
            phone.awaitResponse(200, "INVITE");
            phone.send(phone.ack(invite, first));
            exchange.listener.await(DialogEvent.Confirmed.class);
            phone.hearsNothing(200, m -> false); // what was under way when the ACK came
            assertThat(phone.hearsNothing(5_000, m -> m.status() == 200)).isTrue();
        }
    }

    @Test
    void hangUpBeforeTheAckWaitsForIt() {
        try (TestPhone phone = phone("udp")) {
            Draft invite = phone.invite("1002", OFFER);
            phone.send(invite);
            DialogKey call = called();
            connection.answer(call, ANSWER);
            Message ok = phone.awaitResponse(200, "INVITE");
            connection.hangUp(call, CLEARING);
            assertThat(phone.hearsNothing(300, m -> m.method().equals("BYE"))).isTrue();
            phone.send(phone.ack(invite, ok));
            phone.awaitRequest("BYE");
        }
    }

    @Test
    void strangerIsChallengedAndNothingIsKept() {
        exchange.listener.admission = request -> new Challenged(List.of(new Challenge("carillon", "n", "MD5", false)));
        try (TestPhone phone = phone("udp")) {
            Draft invite = phone.invite("1002", OFFER);
            phone.send(invite);
            Message challenge = phone.awaitResponse(401, "INVITE");
            phone.send(phone.ackFailure(invite, challenge));
            assertThat(phone.hearsNothing(700, m -> true)).isTrue();
            assertThat(connection.figures().serverTransactions()).isZero();
            assertThat(exchange.listener.events).isEmpty();
        }
    }

    @Test
    void refusedCallIsToldWhy() {
        exchange.listener.admission = request -> new Refused(404, "Not Found");
        try (TestPhone phone = phone("udp")) {
            phone.send(phone.invite("9", OFFER));
            phone.awaitResponse(404, "INVITE");
        }
    }

    @Test
    void lateOfferIsMadeInTheAnswerAndAnsweredInTheAck() {
        try (TestPhone phone = phone("udp")) {
            Draft invite = phone.invite("1002", "");
            phone.send(invite);
            DialogEvent.IncomingCall call = exchange.listener.await(DialogEvent.IncomingCall.class);
            assertThat(call.offer()).isEmpty();
            connection.answer(call.dialog(), OFFER);
            Message ok = phone.awaitResponse(200, "INVITE");
            phone.send(phone.ack(invite, ok).sdp(ANSWER));
            assertThat(exchange.listener.await(DialogEvent.Confirmed.class).sdp())
                    .contains(ANSWER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INVITE", "UPDATE"})
    void callerProposesAChange(String method) {
        try (TestPhone phone = phone("udp")) {
            Draft invite = phone.invite("1002", OFFER);
            Message ok = answered(phone, invite);
            Draft change = phone.inDialog(method, invite, ok, 2).sdp(OFFER);
            phone.send(change);
            assertThat(exchange.listener.await(DialogEvent.Reoffered.class).offer())
                    .contains(OFFER);
            connection.answer(called(), ANSWER);
            Message accepted = phone.awaitResponse(200, method);
            assertThat(accepted.body()).isEqualTo(ANSWER);
            if (method.equals("INVITE")) {
                phone.send(phone.ack(change, accepted));
                exchange.listener.await(DialogEvent.Confirmed.class, 2);
            }
        }
    }

    @Test
    void changeIsRefusedAndTheCallGoesOn() {
        try (TestPhone phone = phone("udp")) {
            Draft invite = phone.invite("1002", OFFER);
            Message ok = answered(phone, invite);
            Draft change = phone.inDialog("INVITE", invite, ok, 2).sdp(OFFER);
            phone.send(change);
            exchange.listener.await(DialogEvent.Reoffered.class);
            connection.refuse(called(), new Ending(488, OptionalInt.empty(), ""));
            phone.send(phone.ackFailure(change, phone.awaitResponse(488, "INVITE")));
            assertThat(connection.figures().dialogs()).isOne();
            phone.send(phone.inDialog("BYE", invite, ok, 3));
            phone.awaitResponse(200, "BYE");
        }
    }

    @Test
    void changeOfOursIsAnsweredOrMeetsTheirs() {
        try (TestPhone phone = phone("udp")) {
            Draft invite = phone.invite("1002", OFFER);
            Message ok = answered(phone, invite);
            connection.reoffer(called(), Optional.of(OFFER));
            Message reinvite = phone.awaitRequest("INVITE");
            assertThat(reinvite.toTag()).isNotEmpty();
            // Theirs meets ours
            Draft glare = phone.inDialog("INVITE", invite, ok, 2).sdp(OFFER);
            phone.send(glare);
            phone.send(phone.ackFailure(glare, phone.awaitResponse(491, "INVITE")));
            phone.send(phone.response(reinvite, 491, "Request Pending", ""));
            phone.awaitRequest("ACK");
            assertThat(exchange.listener
                            .await(DialogEvent.ReofferAnswered.class)
                            .status())
                    .isEqualTo(491);

            connection.reoffer(called(), Optional.of(OFFER));
            reinvite = phone.awaitRequest("INVITE");
            phone.send(phone.response(reinvite, 200, "OK", "").sdp(ANSWER));
            phone.awaitRequest("ACK");
            DialogEvent.ReofferAnswered second = exchange.listener
                    .await(DialogEvent.ReofferAnswered.class, 2)
                    .get(1);
            assertThat(second.status()).isEqualTo(200);
            assertThat(second.sdp()).contains(ANSWER);
        }
    }

    @Test
    void requestOutOfOrderIsRefused() {
        try (TestPhone phone = phone("udp")) {
            Draft invite = phone.invite("1002", OFFER).set("CSeq", "10 INVITE");
            Message ok = answered(phone, invite);
            phone.send(phone.inDialog("UPDATE", invite, ok, 9).sdp(OFFER));
            phone.awaitResponse(500, "UPDATE");
        }
    }

    @Test
    void aConferencesFocusSaysSoInItsContactUntilItIsOneNoMore() {
        try (TestPhone phone = phone("udp")) {
            exchange.listener.admission =
                    request -> new Admission.Admitted(request.from().user());
            Draft invite = phone.invite("3000", OFFER);
            phone.send(invite);
            DialogKey call = called();
            connection.focus(call, "3000");
            connection.ring(call, 180, Optional.empty());
            assertThat(phone.awaitResponse(180, "INVITE").header("Contact"))
                    .startsWith("<sip:3000@")
                    .endsWith(";isfocus");
            connection.answer(call, ANSWER);
            Message ok = phone.awaitResponse(200, "INVITE");
            assertThat(ok.header("Contact")).startsWith("<sip:3000@").endsWith(";isfocus");
            phone.send(phone.ack(invite, ok));
            exchange.listener.await(DialogEvent.Confirmed.class);
            connection.reoffer(call, Optional.of(OFFER));
            assertThat(phone.awaitRequest("INVITE").header("Contact")).contains(";isfocus");
            connection.focus(call, "");
            connection.hangUp(call, CLEARING);
        }
    }
}
