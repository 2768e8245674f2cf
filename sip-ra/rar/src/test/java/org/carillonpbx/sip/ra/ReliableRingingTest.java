package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillonpbx.sip.ra.Calls.ANSWER;
import static org.carillonpbx.sip.ra.Calls.CLEARING;
import static org.carillonpbx.sip.ra.Calls.OFFER;
import static org.carillonpbx.sip.ra.Calls.OTHER;
import static org.carillonpbx.sip.ra.Calls.prack;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.awaitility.Awaitility;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.DialogKey;
import org.carillonpbx.sip.Ending;
import org.carillonpbx.sip.SipConnection;
import org.carillonpbx.sip.testphone.Draft;
import org.carillonpbx.sip.testphone.Message;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers that acknowledge our ringing (RFC 3262), and what can be changed before we answer (RFC 3311). */
class ReliableRingingTest {

    private TestExchange exchange;
    private SipConnection connection;
    private TestPhone phone;

    @BeforeEach
    void start() {
        exchange = TestExchange.running();
        connection = exchange.connection();
        phone = TestPhone.udp("1001", exchange.port);
    }

    @AfterEach
    void stop() {
        phone.close();
        exchange.close();
    }

    private DialogKey called() {
        return exchange.listener.await(DialogEvent.IncomingCall.class).dialog();
    }

    private Draft invite(String how, String sdp) {
        Draft invite = phone.invite("1002", sdp).with(how, "100rel").with("Allow", "INVITE, ACK, PRACK, UPDATE, BYE");
        phone.send(invite);
        return invite;
    }

    /** A call that is heard before it is answered: offer and answer are exchanged. */
    private Message heardEarly(Draft invite) {
        connection.ring(called(), 183, Optional.of(ANSWER));
        Message progress = phone.awaitResponse(183, "INVITE");
        phone.send(prack(phone, invite, progress, 2));
        phone.awaitResponse(200, "PRACK");
        return progress;
    }

    private void end(Draft invite, Message ok, int number) {
        phone.send(phone.inDialog("BYE", invite, ok, number));
        phone.awaitResponse(200, "BYE");
        Awaitility.await().until(() -> connection.figures().dialogs() == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Supported", "Require"})
    void earlyMediaIsRepeatedUntilItIsAcknowledgedAndTheAnswerNeedsNoSdp(String how) {
        Draft invite = invite(how, OFFER);
        connection.ring(called(), 183, Optional.of(ANSWER));
        Message progress = phone.awaitResponse(183, "INVITE");
        assertThat(progress.all("Require")).contains("100rel");
        assertThat(progress.body()).isEqualTo(ANSWER);
        assertThat(phone.awaitResponse(183, "INVITE").header("RSeq")).isEqualTo(progress.header("RSeq"));

        phone.send(prack(phone, invite, progress, 2));
        phone.awaitResponse(200, "PRACK");
        phone.hearsNothing(200, m -> false); // what was under way when the PRACK came
        assertThat(phone.hearsNothing(2_500, m -> m.status() == 183)).isTrue();

        connection.answer(called(), ANSWER);
        Message ok = phone.awaitResponse(200, "INVITE");
        assertThat(ok.body()).as("RFC 3262 §5: it was answered already").isEmpty();
        phone.send(phone.ack(invite, ok));
        exchange.listener.await(DialogEvent.Confirmed.class);
        end(invite, ok, 3);
    }

    @Test
    void plainRingingOfACallerThatCouldIsNotAcknowledged() {
        invite("Supported", OFFER);
        connection.ring(called(), 180, Optional.empty());

        assertThat(phone.awaitResponse(180, "INVITE").header("RSeq")).isEmpty();
    }

    @Test
    void everyRingingIsAcknowledgedWhereTheCallerDemandsItOneAfterTheOther() {
        Draft invite = invite("Require", OFFER);
        connection.ring(called(), 180, Optional.empty());
        connection.ring(called(), 183, Optional.of(ANSWER));
        Message ringing = phone.awaitResponse(180, "INVITE");
        assertThat(phone.hearsNothing(300, m -> m.status() == 183))
                .as("RFC 3262 §3: the first one is not acknowledged yet")
                .isTrue();
        phone.send(prack(phone, invite, ringing, 2));
        phone.awaitResponse(200, "PRACK");
        Message progress = phone.awaitResponse(183, "INVITE");

        assertThat(Long.parseLong(progress.header("RSeq"))).isEqualTo(Long.parseLong(ringing.header("RSeq")) + 1);
    }

    @Test
    void answerWaitsForTheAcknowledgementOfSdp() {
        Draft invite = invite("Supported", OFFER);
        connection.ring(called(), 183, Optional.of(ANSWER));
        Message progress = phone.awaitResponse(183, "INVITE");
        connection.answer(called(), ANSWER);
        assertThat(phone.hearsNothing(300, m -> m.status() == 200)).isTrue();
        phone.send(prack(phone, invite, progress, 2));
        phone.awaitResponse(200, "PRACK");

        assertThat(phone.awaitResponse(200, "INVITE").body()).isEmpty();
    }

    @Test
    void answerDoesNotWaitForTheAcknowledgementOfMereRinging() {
        Draft invite = invite("Require", OFFER);
        connection.ring(called(), 180, Optional.empty());
        Message ringing = phone.awaitResponse(180, "INVITE");
        connection.answer(called(), ANSWER);
        Message ok = phone.awaitResponse(200, "INVITE");
        assertThat(ok.body()).isEqualTo(ANSWER);
        phone.send(prack(phone, invite, ringing, 2));
        phone.awaitResponse(200, "PRACK");
        phone.send(phone.ack(invite, ok));
        exchange.listener.await(DialogEvent.Confirmed.class);
        end(invite, ok, 3);
    }

    @Test
    void refusalDoesNotWait() {
        invite("Supported", OFFER);
        connection.ring(called(), 183, Optional.of(ANSWER));
        phone.awaitResponse(183, "INVITE");
        connection.hangUp(called(), new Ending(486, OptionalInt.empty(), ""));

        phone.awaitResponse(486, "INVITE");
    }

    @Test
    void cancelEndsACallWhoseRingingIsNotAcknowledged() {
        Draft invite = invite("Supported", OFFER);
        connection.ring(called(), 183, Optional.of(ANSWER));
        phone.awaitResponse(183, "INVITE");
        connection.answer(called(), ANSWER);
        phone.send(phone.cancel(invite));
        phone.awaitResponse(487, "INVITE");
        exchange.listener.await(DialogEvent.Cancelled.class);

        assertThat(phone.hearsNothing(1_200, m -> m.status() == 183)).isTrue();
    }

    @Test
    void acknowledgementOfNothingIsToldSo() {
        Draft invite = invite("Supported", OFFER);
        connection.ring(called(), 183, Optional.of(ANSWER));
        Message progress = phone.awaitResponse(183, "INVITE");
        String next = Long.toString(Long.parseLong(progress.header("RSeq")) + 1);
        int number = 2;
        for (String wrong : List.of(next + " 1 INVITE", progress.header("RSeq") + " 2 INVITE", "1 1 BYE")) {
            phone.send(phone.inDialog("PRACK", invite, progress, number++).with("RAck", wrong));
            phone.awaitResponse(481, "PRACK");
        }
        phone.send(prack(phone, invite, progress, number));
        phone.awaitResponse(200, "PRACK");
        phone.send(prack(phone, invite, progress, number + 1));
        phone.awaitResponse(481, "PRACK");
    }

    @Test
    void lateOfferIsMadeWhileItRingsAndAnsweredByTheAcknowledgement() {
        Draft invite = invite("Require", "");
        connection.ring(called(), 183, Optional.of(OFFER));
        Message progress = phone.awaitResponse(183, "INVITE");
        assertThat(progress.body()).isEqualTo(OFFER);
        phone.send(prack(phone, invite, progress, 2).sdp(ANSWER));
        phone.awaitResponse(200, "PRACK");
        assertThat(exchange.listener.await(DialogEvent.Confirmed.class).sdp()).contains(ANSWER);
        connection.answer(called(), "");

        assertThat(phone.awaitResponse(200, "INVITE").body()).isEmpty();
    }

    @Test
    void aCallerWithoutAnOfferThatCannotAcknowledgeIsRungWithoutOurs() {
        Draft invite = phone.invite("1002", "");
        phone.send(invite);
        connection.ring(called(), 183, Optional.of(OFFER));
        assertThat(phone.awaitResponse(183, "INVITE").body()).isEmpty();
        connection.answer(called(), OFFER);

        assertThat(phone.awaitResponse(200, "INVITE").body()).isEqualTo(OFFER);
    }

    @Test
    void furtherOfferInTheAcknowledgementIsAnsweredWithIt() {
        Draft invite = invite("Supported", OFFER);
        connection.ring(called(), 183, Optional.of(ANSWER));
        Message progress = phone.awaitResponse(183, "INVITE");
        phone.send(prack(phone, invite, progress, 2).sdp(OTHER));
        assertThat(exchange.listener.await(DialogEvent.Reoffered.class).offer()).contains(OTHER);
        connection.accept(called(), ANSWER);

        assertThat(phone.awaitResponse(200, "PRACK").body()).isEqualTo(ANSWER);
    }

    @Test
    void callerChangesItsMediaBeforeTheAnswer() {
        Draft invite = invite("Supported", OFFER);
        Message progress = heardEarly(invite);
        phone.send(phone.inDialog("UPDATE", invite, progress, 3).sdp(OTHER));
        assertThat(exchange.listener.await(DialogEvent.Reoffered.class).offer()).contains(OTHER);
        connection.accept(called(), ANSWER);
        assertThat(phone.awaitResponse(200, "UPDATE").body()).isEqualTo(ANSWER);
        connection.answer(called(), ANSWER);
        Message ok = phone.awaitResponse(200, "INVITE");
        phone.send(phone.ack(invite, ok));
        exchange.listener.await(DialogEvent.Confirmed.class);
        end(invite, ok, 4);
    }

    @Test
    void weChangeOurMediaBeforeTheAnswer() {
        Draft invite = invite("Supported", OFFER);
        heardEarly(invite);
        connection.reoffer(called(), Optional.of(OTHER));
        Message update = phone.awaitRequest("UPDATE");
        assertThat(update.body()).isEqualTo(OTHER);
        phone.send(phone.response(update, 200, "OK", "").sdp(ANSWER));

        assertThat(exchange.listener.await(DialogEvent.ReofferAnswered.class).sdp())
                .contains(ANSWER);
    }

    @Test
    void changeThatMeetsOursIsPending() {
        Draft invite = invite("Supported", OFFER);
        Message progress = heardEarly(invite);
        connection.reoffer(called(), Optional.of(OTHER));
        Message update = phone.awaitRequest("UPDATE");
        phone.send(phone.inDialog("UPDATE", invite, progress, 3).sdp(OTHER));
        phone.awaitResponse(491, "UPDATE");
        phone.send(phone.response(update, 491, "Request Pending", ""));

        assertThat(exchange.listener.await(DialogEvent.ReofferAnswered.class).status())
                .isEqualTo(491);
    }

    @Test
    void changeBeforeTheFirstAnswerComesTooEarly() {
        Draft invite = invite("Supported", OFFER);
        connection.ring(called(), 180, Optional.empty());
        Message ringing = phone.awaitResponse(180, "INVITE");
        phone.send(phone.inDialog("UPDATE", invite, ringing, 2).sdp(OTHER));
        Message tooEarly = phone.awaitResponse(500, "UPDATE");
        assertThat(Integer.parseInt(tooEarly.header("Retry-After"))).isBetween(1, 10);
        phone.send(phone.inDialog("INVITE", invite, ringing, 3).sdp(OTHER));
        assertThat(phone.awaitResponse(500, "INVITE").header("Retry-After")).isNotEmpty();
        phone.send(phone.inDialog("UPDATE", invite, ringing, 4));
        phone.awaitResponse(200, "UPDATE"); // it changes nothing
    }

    @Test
    void secondChangeWhileTheFirstIsOpenComesTooEarly() {
        Draft invite = invite("Supported", OFFER);
        Message progress = heardEarly(invite);
        phone.send(phone.inDialog("UPDATE", invite, progress, 3).sdp(OTHER));
        exchange.listener.await(DialogEvent.Reoffered.class);
        phone.send(phone.inDialog("UPDATE", invite, progress, 4).sdp(OFFER));
        assertThat(phone.awaitResponse(500, "UPDATE").header("Retry-After")).isNotEmpty();
        connection.accept(called(), ANSWER);

        assertThat(phone.awaitResponse(200, "UPDATE").header("CSeq")).isEqualTo("3 UPDATE");
    }

    @Test
    void byeBeforeTheAnswerEndsTheCall() {
        Draft invite = invite("Supported", OFFER);
        Message progress = heardEarly(invite);
        phone.send(phone.inDialog("BYE", invite, progress, 3));
        phone.awaitResponse(200, "BYE");
        phone.awaitResponse(487, "INVITE");

        exchange.listener.await(DialogEvent.Ended.class);
    }

    @Test
    void reliabilityThatIsTurnedOffIsNotPromised() {
        try (TestExchange refusing = TestExchange.running(adapter -> adapter.setReliability("refused"));
                TestPhone caller = TestPhone.udp("1001", refusing.port)) {
            caller.send(caller.invite("1002", OFFER).with("Require", "100rel"));
            assertThat(caller.awaitResponse(420, "INVITE").header("Unsupported"))
                    .isEqualTo("100rel");
            caller.send(caller.invite("1002", OFFER).with("Supported", "100rel"));
            DialogKey call =
                    refusing.listener.await(DialogEvent.IncomingCall.class).dialog();
            refusing.connection().ring(call, 183, Optional.of(ANSWER));
            Message progress = caller.awaitResponse(183, "INVITE");
            assertThat(progress.header("RSeq")).isEmpty();
            assertThat(progress.all("Supported")).doesNotContain("100rel");
            refusing.connection().hangUp(call, CLEARING);
        }
    }

    @Test
    void reliabilityThatIsRequiredIsDemanded() {
        try (TestExchange demanding = TestExchange.running(adapter -> adapter.setReliability("required"));
                TestPhone caller = TestPhone.udp("1001", demanding.port)) {
            caller.send(caller.invite("1002", OFFER));
            assertThat(caller.awaitResponse(421, "INVITE").header("Require")).isEqualTo("100rel");
            caller.send(caller.invite("1002", OFFER).with("Supported", "100rel"));
            DialogKey call =
                    demanding.listener.await(DialogEvent.IncomingCall.class).dialog();
            demanding.connection().ring(call, 180, Optional.empty());
            assertThat(caller.awaitResponse(180, "INVITE").header("RSeq")).isNotEmpty();
            demanding.connection().invite(Calls.to(caller));
            assertThat(caller.awaitRequest("INVITE").header("Require")).isEqualTo("100rel");
        }
    }
}
