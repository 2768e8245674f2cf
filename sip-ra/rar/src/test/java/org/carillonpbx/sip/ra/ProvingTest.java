package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carillonpbx.sip.Account;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.OutgoingCall;
import org.carillonpbx.sip.SipConnection;
import org.carillonpbx.sip.testphone.Message;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A far side that asks who we are before it takes a call, as recorders do. */
class ProvingTest {
    private static final Account ACCOUNT = new Account("carillon", "s3cret");
    private static final String ASKS = "Digest realm=\"srs\", nonce=\"n1\", opaque=\"o\", qop=\"auth,auth-int\"";

    private TestExchange exchange;
    private SipConnection connection;
    private TestPhone phone;

    @BeforeEach
    void start() {
        exchange = TestExchange.running();
        connection = exchange.connection();
        phone = TestPhone.udp("srs", exchange.port);
    }

    @AfterEach
    void stop() {
        phone.close();
        exchange.close();
    }

    private void calls(Optional<Account> account) {
        OutgoingCall plain = Calls.to(phone);
        connection.invite(new OutgoingCall(
                plain.dialog(),
                plain.requestUri(),
                plain.hop(),
                plain.route(),
                plain.from(),
                plain.to(),
                plain.offer(),
                plain.headers(),
                plain.provenance(),
                plain.attachment(),
                plain.feature(),
                account));
    }

    private static String part(String header, String name) {
        Matcher found = Pattern.compile("[ ,]" + name + "=\"?([^\",]*)").matcher(header);
        return found.find() ? found.group(1) : "";
    }

    private static String hash(String algorithm, String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void isProven(String header, String algorithm, String method) {
        String who = hash(algorithm, "carillon:srs:s3cret");
        String what = hash(algorithm, method + ":" + part(header, "uri"));
        assertThat(part(header, "response"))
                .as(header)
                .isEqualTo(hash(
                        algorithm,
                        who + ":" + part(header, "nonce") + ":" + part(header, "nc") + ":" + part(header, "cnonce")
                                + ":" + part(header, "qop") + ":" + what));
    }

    private Message asked(Message invite, int status, String header, String challenge) {
        phone.send(phone.response(invite, status, "Who is it", "t1").with(header, challenge));
        phone.awaitRequest("ACK");
        return phone.awaitRequest("INVITE");
    }

    @ParameterizedTest
    @CsvSource({"401, WWW-Authenticate, Authorization, MD5", "407, Proxy-Authenticate, Proxy-Authorization, SHA-256"})
    void aChallengeIsAnsweredOnceAndEveryRequestAfterThat(
            int status, String asking, String answering, String algorithm) {
        calls(Optional.of(ACCOUNT));
        Message first = phone.awaitRequest("INVITE");
        assertThat(first.all(answering)).isEmpty();
        Message invite = asked(first, status, asking, ASKS + ", algorithm=" + algorithm);
        assertThat(invite.header("Call-ID")).isEqualTo(first.header("Call-ID"));
        assertThat(invite.header("CSeq")).isEqualTo("2 INVITE");
        assertThat(invite.body()).isEqualTo(first.body());
        assertThat(part(invite.header(answering), "opaque")).isEqualTo("o");
        assertThat(part(invite.header(answering), "nc")).isEqualTo("00000001");
        isProven(invite.header(answering), algorithm, "INVITE");
        phone.send(phone.response(invite, 200, "OK", "t1").sdp(Calls.ANSWER));
        exchange.listener.await(DialogEvent.Answered.class);
        assertThat(phone.awaitRequest("ACK").header(answering)).isEqualTo(invite.header(answering));

        connection.hangUp(Calls.KEY, Calls.CLEARING);
        Message bye = phone.awaitRequest("BYE");
        assertThat(part(bye.header(answering), "nc")).isEqualTo("00000002");
        isProven(bye.header(answering), algorithm, "BYE");
        phone.send(phone.response(bye, 200, "OK", ""));
    }

    @Test
    void aChangeThatIsChallengedAnewIsProvenAnew() {
        calls(Optional.of(ACCOUNT));
        Message invite = asked(phone.awaitRequest("INVITE"), 401, "WWW-Authenticate", ASKS);
        phone.send(phone.response(invite, 200, "OK", "t1").sdp(Calls.ANSWER));
        exchange.listener.await(DialogEvent.Answered.class);
        phone.awaitRequest("ACK");

        connection.reoffer(Calls.KEY, Optional.of(Calls.OTHER));
        Message change = phone.awaitRequest("INVITE");
        isProven(change.header("Authorization"), "MD5", "INVITE");
        Message again = asked(change, 401, "WWW-Authenticate", ASKS.replace("n1", "n2"));
        assertThat(part(again.header("Authorization"), "nonce")).isEqualTo("n2");
        assertThat(again.body()).isEqualTo(Calls.OTHER);
        phone.send(phone.response(again, 200, "OK", "t1").sdp(Calls.ANSWER));
        assertThat(exchange.listener.await(DialogEvent.ReofferAnswered.class).status())
                .isEqualTo(200);
    }

    @Test
    void whoIsNotBelievedTwiceIsRefused() {
        calls(Optional.of(ACCOUNT));
        Message invite = asked(phone.awaitRequest("INVITE"), 401, "WWW-Authenticate", ASKS);
        phone.send(phone.response(invite, 401, "No", "t1").with("WWW-Authenticate", ASKS.replace("n1", "n2")));
        assertThat(exchange.listener.await(DialogEvent.Rejected.class).status()).isEqualTo(401);
    }

    @Test
    void aStaleNonceIsNoRefusal() {
        calls(Optional.of(ACCOUNT));
        Message invite = asked(phone.awaitRequest("INVITE"), 401, "WWW-Authenticate", ASKS);
        Message again = asked(invite, 401, "WWW-Authenticate", ASKS.replace("n1", "n2") + ", stale=true");
        assertThat(part(again.header("Authorization"), "nonce")).isEqualTo("n2");
        isProven(again.header("Authorization"), "MD5", "INVITE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "false | Digest realm=\"srs\", nonce=\"n1\"",
                "true | Digest realm=\"srs\", nonce=\"n1\", algorithm=SHA-512-256",
                "true | Digest realm=\"srs\", nonce=\"n1\", qop=\"auth-int\"",
                "true | Basic realm=\"srs\""
            })
    void whatCannotBeAnsweredIsARefusal(boolean account, String challenge) {
        calls(Optional.of(ACCOUNT).filter(known -> account));
        Message invite = phone.awaitRequest("INVITE");
        phone.send(phone.response(invite, 401, "Who is it", "t1").with("WWW-Authenticate", challenge));
        assertThat(exchange.listener.await(DialogEvent.Rejected.class).status()).isEqualTo(401);
    }
}
