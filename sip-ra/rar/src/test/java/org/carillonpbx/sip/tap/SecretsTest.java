package org.carillonpbx.sip.tap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            value = {
                "Authorization: Digest username=\"1001\", nonce=\"n\", response=\"SECRET\", qop=auth",
                "Proxy-Authorization: Digest response=SECRET,username=\"1001\"",
                "authorization : digest username=\"1001\",NL response=\"SECRET\"",
                "Authentication-Info: qop=auth, rspauth=\"SECRET\"",
                "Authorization: Basic SECRET",
                "Authorization: Bearer SECRET.more",
                "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:SECRET|2^20|1:4",
                "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:other|2^20;inline:SECRET",
                "k=base64:SECRET",
                "a=ice-pwd:SECRET",
                "Signal=SECRET",
                "signal: SECRET",
                "p=Digit-Collection, digits; d=1234SECRET",
                "To: <sip:1001:SECRET@example.org>",
                "To: <SIPS:1001:SECRET@example.org>",
                "To: <sip:a:b> <sip:1001:SECRET@example.org>",
            })
    void isOverwritten(String line) {
        String message = "INFO sip:x SIP/2.0\r\n" + line.replace("NL", "\r\n") + "\r\nCSeq: 1 INFO\r\n\r\n";

        String secret = line.contains("1234SECRET") ? "1234" : "SECRET";
        assertThat(Secrets.masked(message))
                .doesNotContain(secret)
                .hasSameSizeAs(message)
                .contains("CSeq: 1 INFO");
    }

    @Test
    void leavesAloneWhatIsNoSecret() {
        String message = lines(
                "REGISTER sip:x SIP/2.0",
                "Authorization: Digest username=\"1001\", realm=\"r\", nonce=\"abc\"",
                "WWW-Authenticate: Digest nonce=\"n\"",
                "To: <sip:1001@example.org>",
                "",
                "v=0",
                "");

        assertThat(Secrets.masked(message)).isEqualTo(message);
    }

    @Test
    void digitsThatAreTheWholeBodyAreOverwritten() {
        String message = "INFO sip:x SIP/2.0\r\nContent-Type: application/dtmf\r\nContent-Length: 1\r\n\r\n7";

        assertThat(Secrets.masked(message)).endsWith("\r\n\r\n*").contains("Content-Length: 1");
    }

    @Test
    void digitsInABodyAreOverwrittenHoweverItsTypeIsWritten() {
        assertThat(Secrets.masked("INFO sip:x SIP/2.0\r\nc: Application/DTMF\r\n\r\n7"))
                .endsWith("\r\n\r\n*");
    }

    @Test
    void severalSecretsOfOneMessageAllGo() {
        String message = lines(
                "INVITE sip:x SIP/2.0",
                "Authorization: Digest response=\"aaaa\"",
                "",
                "a=crypto:1 X inline:bbbb",
                "a=crypto:2 Y inline:cccc|2^31",
                "");

        assertThat(Secrets.masked(message))
                .doesNotContain("aaaa", "bbbb", "cccc")
                .contains("2^31");
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines);
    }

    @Test
    void aHostileMessageDoesNotHoldTheTraceUp() {
        String message = "INVITE sip:x SIP/2.0\r\nAuthorization: Digest " + "response ".repeat(900) + "\r\n"
                + "\r\n ".repeat(200) + "sip:a:".repeat(500) + "sip:a:b".repeat(500);

        org.junit.jupiter.api.Assertions.assertTimeout(java.time.Duration.ofSeconds(2), () -> Secrets.masked(message));
    }
}
