package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillonpbx.sip.ra.Calls.ANSWER;
import static org.carillonpbx.sip.ra.Calls.CLEARING;
import static org.carillonpbx.sip.ra.Calls.KEY;
import static org.carillonpbx.sip.ra.Calls.OTHER;
import static org.carillonpbx.sip.ra.Calls.reliable;

import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.SipConnection;
import org.carillonpbx.sip.testphone.Message;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callees whose ringing we acknowledge, one or several of them behind one INVITE of ours (RFC 3261 §12.1.2, RFC 3262 §4). */
class ForkedCallTest {

    private TestExchange exchange;
    private SipConnection connection;
    private TestPhone phone;
    private Message invite;

    @BeforeEach
    void call() {
        exchange = TestExchange.running();
        connection = exchange.connection();
        phone = TestPhone.udp("1002", exchange.port);
        connection.invite(Calls.to(phone));
        invite = phone.awaitRequest("INVITE");
    }

    @AfterEach
    void stop() {
        phone.close();
        exchange.close();
    }

    private Message acknowledged() {
        Message prack = phone.awaitRequest("PRACK");
        phone.send(phone.response(prack, 200, "OK", ""));
        return prack;
    }

    private List<DialogEvent.Progressed> progress(int count) {
        return exchange.listener.await(DialogEvent.Progressed.class, count);
    }

    private DialogEvent.Answered answered(String tag, String sdp) {
        phone.send(phone.response(invite, 200, "OK", tag).sdp(sdp));
        assertThat(phone.awaitRequest("ACK").toTag()).isEqualTo(tag);
        return exchange.listener.await(DialogEvent.Answered.class);
    }

    @Test
    void weSayThatWeCanAcknowledge() {
        assertThat(invite.all("Supported")).contains("100rel", "timer", "199");
        assertThat(invite.header("Require")).isEmpty();
    }

    @Test
    void callOfOursThatComesBackToUsIsALoop() {
        phone.send(phone.request("INVITE", "1002")
                .set("From", invite.header("From"))
                .set("Call-ID", invite.header("Call-ID"))
                .with("Contact", "<" + phone.contact() + ">"));

        phone.awaitResponse(482, "INVITE");
    }

    @Test
    void ringingIsAcknowledgedInOrderAndOnce() {
        phone.send(reliable(phone, invite, 180, "t1", 4_711));
        Message first = acknowledged();
        assertThat(first.header("RAck")).isEqualTo("4711 1 INVITE");
        assertThat(first.header("CSeq")).isEqualTo("2 PRACK");
        assertThat(first.toTag()).isEqualTo("t1");
        phone.send(reliable(phone, invite, 180, "t1", 4_711)); // sent again
        phone.send(reliable(phone, invite, 183, "t1", 4_713)); // one is missing
        assertThat(phone.hearsNothing(
                        300,
                        m -> m.method().equals("PRACK") && !m.header("CSeq").equals("2 PRACK")))
                .isTrue();
        assertThat(progress(1)).hasSize(1);
        phone.send(reliable(phone, invite, 183, "t1", 4_712).sdp(ANSWER));
        assertThat(phone.awaitRequest("PRACK").header("RAck")).isEqualTo("4712 1 INVITE");

        assertThat(progress(2).get(1).sdp()).contains(ANSWER);
    }

    @Test
    void answerThatWasAcknowledgedWhileItRangIsTheAnswer() {
        phone.send(reliable(phone, invite, 183, "t1", 1).sdp(ANSWER));
        acknowledged();
        progress(1);

        assertThat(answered("t1", OTHER).sdp()).as("known since it rang").isEmpty();
    }

    @Test
    void everyForkIsAcknowledgedAndTheOneThatAnswersWins() {
        phone.send(reliable(phone, invite, 183, "t1", 10).sdp(ANSWER));
        assertThat(acknowledged().toTag()).isEqualTo("t1");
        phone.send(reliable(phone, invite, 183, "t2", 10).sdp(OTHER));
        Message second = acknowledged();
        assertThat(second.toTag()).isEqualTo("t2");
        assertThat(second.header("CSeq")).as("each dialog counts for itself").isEqualTo("2 PRACK");
        List<DialogEvent.Progressed> told = progress(2);
        assertThat(told.get(0).sdp()).contains(ANSWER);
        assertThat(told.get(1).sdp()).as("one is heard at a time").isEmpty();

        assertThat(answered("t2", "").sdp())
                .as("the media goes to the one that answers")
                .contains(OTHER);
        connection.hangUp(KEY, CLEARING);
        Message bye = phone.awaitRequest("BYE");
        assertThat(bye.toTag()).isEqualTo("t2");
        assertThat(bye.header("CSeq")).isEqualTo("3 BYE");
    }

    @Test
    void forkThatAnswersTooIsAcknowledgedAndLetGoInItsOwnNumbers() {
        phone.send(reliable(phone, invite, 180, "t1", 1));
        acknowledged();
        answered("t2", ANSWER);
        phone.send(phone.response(invite, 200, "OK", "t1").sdp(OTHER));
        assertThat(phone.awaitRequest("ACK").toTag()).isEqualTo("t1");
        Message bye = phone.awaitRequest("BYE");
        assertThat(bye.toTag()).isEqualTo("t1");
        assertThat(bye.header("CSeq")).isEqualTo("3 BYE");
        assertThat(bye.header("Reason")).contains("cause=200");
        assertThat(exchange.listener.all(DialogEvent.Answered.class)).hasSize(1);
    }

    @Test
    void whenTheForkThatIsHeardEndsAnotherOneIs() {
        phone.send(phone.response(invite, 183, "Progress", "t1").sdp(ANSWER));
        phone.send(phone.response(invite, 199, "Early Dialog Terminated", "t1"));
        phone.send(phone.response(invite, 183, "Progress", "t2").sdp(OTHER));
        List<DialogEvent.Progressed> told = progress(2);

        assertThat(told).extracting(DialogEvent.Progressed::status).containsExactly(183, 183);
        assertThat(told.get(1).sdp()).contains(OTHER);
    }

    @Test
    void ringingWithoutSdpAfterEarlyMediaIsTold() {
        phone.send(phone.response(invite, 183, "Progress", "t1").sdp(ANSWER));
        phone.send(phone.response(invite, 180, "Ringing", "t1"));

        assertThat(progress(2).get(1).sdp()).isEmpty();
        assertThat(answered("t1", "").sdp())
                .as("a gateway that leaves the answer out")
                .contains(ANSWER);
    }

    @Test
    void calleeChangesItsMediaBeforeItAnswers() {
        phone.send(reliable(phone, invite, 183, "t1", 1).sdp(ANSWER));
        acknowledged();
        phone.send(phone.inCalledDialog("UPDATE", invite, "t1", 1).sdp(OTHER));
        assertThat(exchange.listener.await(DialogEvent.Reoffered.class).offer()).contains(OTHER);
        connection.accept(KEY, ANSWER);
        assertThat(phone.awaitResponse(200, "UPDATE").body()).isEqualTo(ANSWER);

        assertThat(answered("t1", "").sdp()).isEmpty();
    }

    @Test
    void changeBeforeOurOfferIsAnsweredIsPending() {
        phone.send(reliable(phone, invite, 180, "t1", 1));
        acknowledged();
        phone.send(phone.inCalledDialog("UPDATE", invite, "t1", 1).sdp(OTHER));

        phone.awaitResponse(491, "UPDATE");
    }

    @Test
    void weChangeOurMediaBeforeTheAnswer() {
        phone.send(reliable(phone, invite, 183, "t1", 1).sdp(ANSWER));
        acknowledged();
        progress(1);
        connection.reoffer(KEY, Optional.of(OTHER));
        Message update = phone.awaitRequest("UPDATE");
        assertThat(update.toTag()).isEqualTo("t1");
        assertThat(update.header("CSeq")).isEqualTo("3 UPDATE");
        phone.send(phone.response(update, 200, "OK", "").sdp(ANSWER));

        assertThat(exchange.listener.await(DialogEvent.ReofferAnswered.class).sdp())
                .contains(ANSWER);
    }

    @Test
    void weDoNotChangeTheMediaOfWhoDoesNotTakeUpdates() {
        phone.send(reliable(phone, invite, 183, "t1", 1)
                .set("Allow", "INVITE, ACK, BYE, PRACK")
                .sdp(ANSWER));
        acknowledged();
        progress(1);
        connection.reoffer(KEY, Optional.of(OTHER));

        assertThat(exchange.listener.await(DialogEvent.ReofferAnswered.class).status())
                .isEqualTo(491);
    }

    @Test
    void requestOfADialogThatIsNoneIsToldSo() {
        phone.send(reliable(phone, invite, 180, "t1", 1));
        acknowledged();
        phone.send(phone.inCalledDialog("UPDATE", invite, "stranger", 1));
        phone.awaitResponse(481, "UPDATE");
        phone.send(phone.inCalledDialog("PRACK", invite, "t1", 2).with("RAck", "1 1 INVITE"));
        phone.awaitResponse(481, "PRACK");
    }

    @Test
    void moreForksThanAnybodyHasCostNothing() {
        for (int i = 0; i < 200; i++) {
            phone.send(phone.response(invite, 180, "Ringing", "t" + i));
        }
        progress(200);
        answered("t199", ANSWER);
        connection.hangUp(KEY, CLEARING);
        phone.send(phone.response(phone.awaitRequest("BYE"), 200, "OK", ""));

        Awaitility.await().until(() -> connection.figures().dialogs() == 0);
    }
}
