package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.Digit;
import org.carillonpbx.sip.Ending;
import org.carillonpbx.sip.SipConnection;
import org.carillonpbx.sip.testphone.Draft;
import org.carillonpbx.sip.testphone.Message;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** INFO within a call (RFC 6086). */
class InfoTest {

    private static final String SDP = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";

    private TestExchange exchange;
    private TestPhone phone;
    private Draft invite;
    private Message ok;
    private int sequence = 1;

    @BeforeEach
    void talk() {
        exchange = TestExchange.running();
        phone = TestPhone.udp("1001", exchange.port);
        invite = phone.invite("1002", SDP);
        phone.send(invite);
        SipConnection connection = exchange.connection();
        DialogEvent.IncomingCall call = exchange.listener.await(DialogEvent.IncomingCall.class);
        connection.answer(call.dialog(), SDP);
        ok = phone.awaitResponse(200, "INVITE");
        phone.send(phone.ack(invite, ok));
        exchange.listener.await(DialogEvent.Confirmed.class);
    }

    @AfterEach
    void stop() {
        exchange.connection()
                .hangUp(
                        exchange.listener.await(DialogEvent.IncomingCall.class).dialog(),
                        new Ending(200, OptionalInt.empty(), ""));
        phone.close();
        exchange.close();
    }

    private Message answerTo(String type, String body) {
        return answerTo(info().body(type, body));
    }

    private Draft info() {
        return phone.inDialog("INFO", invite, ok, ++sequence);
    }

    private Message answerTo(Draft draft) {
        phone.send(draft);
        return phone.awaitFinal("INFO");
    }

    @ParameterizedTest
    @CsvSource({"5,5", "*,*", "#,#", "a,A", "10,*", "11,#", "12,A", "0,0"})
    void signalOfADtmfRelayIsADigit(String signal, char digit) {
        assertThat(answerTo("application/dtmf-relay", "Signal= " + signal + "\r\nDuration=160\r\n")
                        .status())
                .isEqualTo(200);
        DialogEvent.DigitPressed pressed = exchange.listener.await(DialogEvent.DigitPressed.class);
        assertThat(pressed.digit()).isEqualTo(digit);
        assertThat(pressed.millis()).isEqualTo(160);
    }

    @Test
    void bareDigitIsADigit() {
        assertThat(answerTo("application/dtmf", "7").status()).isEqualTo(200);
        assertThat(exchange.listener.await(DialogEvent.DigitPressed.class).digit())
                .isEqualTo('7');
    }

    @ParameterizedTest
    @CsvSource({
        "application/dtmf-relay,Signal=16",
        "application/dtmf-relay,nonsense",
        "application/dtmf,77",
        "application/dtmf-relay,Signal=99999999999999"
    })
    void whatIsNoDigitIsAnsweredAndTellsNothing(String type, String body) {
        assertThat(answerTo(type, body).status()).isEqualTo(200);
        assertThat(exchange.listener.all(DialogEvent.DigitPressed.class)).isEmpty();
    }

    @Test
    void infoWithoutABodyIsAnswered() {
        assertThat(answerTo(info()).status()).isEqualTo(200);
    }

    @Test
    void bodyThatNobodyUnderstandsIsRefusedWithWhatIs() {
        Message refused = answerTo("text/html", "<p>");
        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.all("Accept")).contains("application/dtmf-relay").contains("application/dtmf");
    }

    @Test
    void packageThatNobodyAskedForIsRefused() {
        assertThat(answerTo(info().with("Info-Package", "nosuch").body("text/plain", "x"))
                        .status())
                .isEqualTo(469);
    }

    @Test
    void infoOutsideAnyDialogIsRefused() {
        assertThat(answerTo(phone.request("INFO", "1002").body("application/dtmf", "1"))
                        .status())
                .isEqualTo(481);
    }

    private Message told(Digit digit) {
        exchange.connection()
                .press(exchange.listener.await(DialogEvent.IncomingCall.class).dialog(), digit);
        Message info = phone.awaitRequest("INFO");
        phone.send(phone.response(info, 200, "OK", ""));
        return info;
    }

    @Test
    void aDigitIsToldWithItsDuration() {
        Message info = told(new Digit('*', 160, Digit.Body.DTMF_RELAY));
        assertThat(info.header("Content-Type")).isEqualTo("application/dtmf-relay");
        assertThat(info.body()).isEqualTo("Signal=*\r\nDuration=160\r\n");
    }

    @Test
    void aDigitIsToldAlone() {
        Message info = told(new Digit('7', 160, Digit.Body.DTMF));
        assertThat(info.header("Content-Type")).isEqualTo("application/dtmf");
        assertThat(info.body()).isEqualTo("7");
    }
}
