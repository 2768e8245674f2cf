package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillonpbx.sip.ra.Calls.ANSWER;
import static org.carillonpbx.sip.ra.Calls.KEY;
import static org.carillonpbx.sip.ra.Calls.OFFER;

import java.util.Optional;
import org.awaitility.Awaitility;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.DialogKey;
import org.carillonpbx.sip.SipConnection;
import org.carillonpbx.sip.testphone.Draft;
import org.carillonpbx.sip.testphone.Message;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Session timers over the wire (RFC 4028), with sessions of seconds. */
class SessionRefreshTest {

    private TestExchange exchange;
    private SipConnection connection;
    private TestPhone phone;

    @BeforeEach
    void start() {
        exchange = TestExchange.running(adapter -> adapter.setLeastSessionSeconds(2));
        connection = exchange.connection();
        phone = TestPhone.udp("1001", exchange.port);
    }

    @AfterEach
    void stop() {
        phone.close();
        exchange.close();
    }

    private Draft invite(String session) {
        return phone.invite("1002", OFFER)
                .with("Supported", "timer")
                .with("Session-Expires", session)
                .with("Allow", "INVITE, ACK, BYE, UPDATE");
    }

    private Message answered(Draft invite) {
        phone.send(invite);
        DialogKey call = exchange.listener.await(DialogEvent.IncomingCall.class).dialog();
        connection.answer(call, ANSWER);
        Message ok = phone.awaitResponse(200, "INVITE");
        phone.send(phone.ack(invite, ok));
        exchange.listener.await(DialogEvent.Confirmed.class);
        return ok;
    }

    private void refreshed(Message update, String session) {
        phone.send(phone.response(update, 200, "OK", "").with("Session-Expires", session));
    }

    @Test
    void weRefreshByUpdateAtHalfTimeAgainAndAgain() {
        Message ok = answered(invite("4;refresher=uas"));
        assertThat(ok.header("Session-Expires")).isEqualTo("4;refresher=uas");
        assertThat(ok.header("Require")).isEqualTo("timer");
        for (int i = 0; i < 3; i++) {
            Message update = phone.awaitRequest("UPDATE");
            assertThat(update.header("Session-Expires")).isEqualTo("4;refresher=uac");
            assertThat(update.body()).isEmpty();
            refreshed(update, "4;refresher=uac");
        }
        assertThat(connection.figures().dialogs()).isOne();
        assertThat(exchange.listener.all(DialogEvent.Ended.class)).isEmpty();
    }

    @Test
    void callerThatShouldHaveRefreshedAndDidNotIsHungUp() {
        answered(invite("3;refresher=uac"));
        Message bye = phone.awaitRequest("BYE");
        assertThat(bye.header("Reason")).contains("cause=408");

        assertThat(exchange.listener.await(DialogEvent.Ended.class).status()).isEqualTo(408);
        Awaitility.await().until(() -> connection.figures().dialogs() == 0);
    }

    @Test
    void callerThatRefreshesTalksOn() {
        Draft invite = invite("6;refresher=uac");
        Message ok = answered(invite);
        for (int i = 0; i < 4; i++) { // eight seconds
            assertThat(phone.hearsNothing(2_000, m -> m.method().equals("BYE"))).isTrue();
            phone.send(phone.inDialog("UPDATE", invite, ok, 2 + i)
                    .with("Supported", "timer")
                    .with("Session-Expires", "6;refresher=uac"));
            assertThat(phone.awaitResponse(200, "UPDATE").header("Session-Expires"))
                    .isEqualTo("6;refresher=uac");
        }
    }

    @Test
    void farSideThatHasLostTheCallEndsIt() {
        answered(invite("4;refresher=uas"));
        Message update = phone.awaitRequest("UPDATE");
        phone.send(phone.response(update, 481, "Call/Transaction Does Not Exist", ""));

        phone.awaitRequest("BYE");
        assertThat(exchange.listener.await(DialogEvent.Ended.class).status()).isEqualTo(481);
    }

    @Test
    void refreshThatIsRefusedForNowIsSentAgain() {
        answered(invite("12;refresher=uas")); // the pause after 491 is no longer than what is left of it
        phone.send(phone.response(phone.awaitRequest("UPDATE"), 491, "Request Pending", ""));
        refreshed(phone.awaitRequest("UPDATE"), "12;refresher=uac");

        assertThat(exchange.listener.all(DialogEvent.Ended.class)).isEmpty();
    }

    @Test
    void farSideThatRefusesUpdatesIsRefreshedByReinvite() {
        answered(invite("4;refresher=uas"));
        phone.send(phone.response(phone.awaitRequest("UPDATE"), 405, "Method Not Allowed", ""));
        DialogKey call = exchange.listener.await(DialogEvent.RefreshDue.class).dialog();
        connection.reoffer(call, Optional.of(OFFER));

        assertThat(phone.awaitRequest("INVITE").header("Session-Expires")).isEqualTo("4;refresher=uac");
    }

    @Test
    void sessionThatIsTooBriefIsRefused() {
        phone.send(invite("1"));

        assertThat(phone.awaitResponse(422, "INVITE").header("Min-SE")).isEqualTo("2");
        assertThat(exchange.listener.events).isEmpty();
    }

    @Test
    void callerWithoutTimersIsAskedByUs() {
        Message ok = answered(phone.invite("1002", OFFER));

        assertThat(ok.header("Session-Expires")).isEqualTo("1800;refresher=uas");
        assertThat(ok.header("Require")).isEmpty();
    }

    @Test
    void calleeThatFindsOurSessionTooBriefIsCalledWithALongerOne() {
        connection.invite(Calls.to(phone));
        Message invite = phone.awaitRequest("INVITE");
        assertThat(invite.header("Session-Expires")).isEqualTo("1800");
        assertThat(invite.header("Min-SE")).isEqualTo("2");
        phone.send(
                phone.response(invite, 422, "Session Interval Too Small", "t0").with("Min-SE", "2000"));
        phone.awaitRequest("ACK");
        Message again = phone.awaitRequest("INVITE");
        assertThat(again.header("Call-ID")).isEqualTo(invite.header("Call-ID"));
        assertThat(again.header("CSeq")).isEqualTo("2 INVITE");
        assertThat(again.header("Session-Expires")).isEqualTo("2000");
        assertThat(again.header("Min-SE")).isEqualTo("2000");
        phone.send(
                phone.response(again, 422, "Session Interval Too Small", "t1").with("Min-SE", "2000"));

        assertThat(exchange.listener.await(DialogEvent.Rejected.class).status())
                .as("asked for no more than before: it will never do")
                .isEqualTo(422);
    }

    @Test
    void calleeThatRefreshesIsLeftToAndHungUpWhenItDoesNot() {
        connection.invite(Calls.to(phone));
        Message invite = phone.awaitRequest("INVITE");
        phone.send(phone.response(invite, 200, "OK", "t1")
                .with("Session-Expires", "3;refresher=uas")
                .with("Require", "timer")
                .sdp(ANSWER));
        exchange.listener.await(DialogEvent.Answered.class);
        phone.awaitRequest("BYE");

        assertThat(exchange.listener.await(DialogEvent.Ended.class).dialog()).isEqualTo(KEY);
    }
}
