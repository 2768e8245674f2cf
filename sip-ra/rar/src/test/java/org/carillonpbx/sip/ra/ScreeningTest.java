package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.awaitility.Awaitility;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.SipConnection;
import org.carillonpbx.sip.testphone.Draft;
import org.carillonpbx.sip.testphone.Message;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScreeningTest {

    private static TestExchange exchange;
    private TestPhone phone;

    @BeforeAll
    static void start() {
        exchange = TestExchange.running();
        exchange.listener.admission = request -> new Admission.Admitted("");
    }

    @AfterAll
    static void stop() {
        exchange.close();
    }

    @BeforeEach
    void pickUp() {
        phone = TestPhone.udp("1001", exchange.port);
    }

    @AfterEach
    void nothingStays() {
        phone.close();
        assertThat(exchange.connection().figures().dialogs()).isZero();
        assertThat(exchange.listener.events).isEmpty();
    }

    private Message answerTo(Draft draft) {
        phone.send(draft);
        return phone.awaitFinal(draft.header("CSeq").replaceAll(".* ", ""));
    }

    @Test
    void optionsTellsWhatWeCanDo() {
        Message ok = answerTo(phone.request("OPTIONS", "1002"));
        assertThat(ok.status()).isEqualTo(200);
        assertThat(ok.all("Allow")).contains("INVITE", "ACK", "CANCEL", "BYE", "OPTIONS", "REGISTER", "UPDATE");
        assertThat(ok.header("Accept")).isEqualTo("application/sdp,multipart/mixed");
        assertThat(ok.header("Supported")).isNotEmpty();
    }

    @Test
    void callThatHasGoneTooFarEndsHere() {
        assertThat(answerTo(phone.invite("1002", "v=0\r\n").set("Max-Forwards", "0"))
                        .status())
                .isEqualTo(483);
    }

    @Test
    void extensionWeLackIsNamed() {
        Message refused =
                answerTo(phone.invite("1002", "v=0\r\n").with("Require", "path, 100rel, norThis, nothingSupports"));
        assertThat(refused.status()).isEqualTo(420);
        assertThat(refused.all("Unsupported"))
                .contains("norThis")
                .contains("nothingSupports")
                .doesNotContain("path", "100rel");
    }

    @Test
    void unknownMethodIsToldTheKnownOnes() {
        Message refused = answerTo(phone.request("NOTIFY", "1002"));
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.all("Allow")).contains("INVITE");
        assertThat(answerTo(phone.request("NEWMETHOD", "1002")).status()).isEqualTo(405);
    }

    @Test
    void schemeWeCannotCallIsRefused() {
        Draft strange = phone.invite("1002", "v=0\r\n").startLine("INVITE http://example.com SIP/2.0");
        assertThat(answerTo(strange).status()).isEqualTo(416);
    }

    @Test
    void bodyWeCannotReadIsRefused() {
        Message refused = answerTo(phone.invite("1002", "").body("application/x-other", "hello"));
        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.header("Accept")).isEqualTo("application/sdp,multipart/mixed");
    }

    @Test
    void callerThatTakesNoSdpCannotBeAnswered() {
        assertThat(answerTo(phone.invite("1002", "v=0\r\n").with("Accept", "text/plain, application/x-other"))
                        .status())
                .isEqualTo(406);
    }

    @Test
    void missingMaxForwardsIsNoFault() {
        assertThat(answerTo(phone.request("OPTIONS", "1").without("Max-Forwards"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void dialogThatIsNotIsToldSo() {
        Draft bye = phone.request("BYE", "1002");
        assertThat(answerTo(bye.set("To", "<sip:1002@127.0.0.1>;tag=none")).status())
                .isEqualTo(481);
        assertThat(answerTo(phone.request("BYE", "1002")).status()).isEqualTo(481);
    }

    @Test
    void headerBesideItsGrammarIsBad() {
        assertThat(answerTo(phone.request("OPTIONS", "1").set("CSeq", "99999999999 OPTIONS"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void noiseIsCountedAndDoesNoHarm() {
        SipConnection connection = exchange.connection();
        long before = connection.figures().malformed();
        List<String> noises =
                List.of("hello\r\n\r\n", "INVITE\r\n\r\n", "\0\0\0\0", "SIP/2.0 abc\r\n\r\n", "A B C\r\nD\r\n\r\n");
        noises.forEach(phone::send);
        Awaitility.await().until(() -> connection.figures().malformed() > before);
        phone.send("\r\n\r\n"); // a keep-alive
        optionsTellsWhatWeCanDo();
    }

    @Test
    void malformedStreamClosesItsConnectionAndNoOther() {
        try (TestPhone other = TestPhone.tcp("1003", exchange.port);
                TestPhone bad = TestPhone.tcp("1004", exchange.port)) {
            bad.send("NONSENSE\r\nFrom\r\nContent-Length: many\r\n\r\n");
            other.send(other.request("OPTIONS", "1"));
            other.awaitResponse(200, "OPTIONS");
        }
    }

    @Test
    void whatAProxyWouldHaveToUnderstandIsNamedToo() {
        Message refused = answerTo(phone.invite("1002", "v=0\r\n").with("Proxy-Require", "sec-agree"));
        assertThat(refused.status()).isEqualTo(420);
        assertThat(refused.all("Unsupported")).isEqualTo("sec-agree");
    }

    @Test
    void absurdlyLongUriIsTooLong() {
        assertThat(answerTo(phone.invite("1".repeat(600), "v=0\r\n")).status()).isEqualTo(414);
    }
}
