package org.carillonpbx.sip.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import gov.nist.javax.sip.message.SIPRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.carillonpbx.sip.DigestAnswer;
import org.carillonpbx.sip.inflow.Reading;
import org.carillonpbx.sip.stack.Parsing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/** The value of an Authorization header. */
@Tag("fuzz")
class CredentialsFuzzTest {

    static Stream<byte[]> known() {
        return Stream.of(
                        "Digest username=\"1001\", realm=\"carillon\", nonce=\"abc\", uri=\"sip:carillon\","
                                + " response=\"00\", algorithm=SHA-256, qop=auth, nc=00000001, cnonce=\"x\", opaque=\"\"",
                        "Digest username=1001,realm=carillon,nonce=\"\",uri=sip:a,response=,algorithm=\"MD5\"",
                        "Digest username=\"a\\\"b\", realm=\"\\\\\"",
                        "NoOneKnowsThisScheme opaque-data=here",
                        "Digest")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("known")
    @FuzzTest(maxDuration = "10m")
    void headerIsReadOrPassedOver(byte[] value) {
        String text = "REGISTER sip:carillon SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\n"
                + "From: <sip:1001@carillon>;tag=1\r\nTo: <sip:1001@carillon>\r\nCall-ID: 1\r\nCSeq: 1 REGISTER\r\n"
                + "Authorization: " + new String(value, StandardCharsets.UTF_8) + "\r\nContent-Length: 0\r\n\r\n";
        Parsing.of(text.getBytes(StandardCharsets.UTF_8))
                .filter(SIPRequest.class::isInstance)
                .map(SIPRequest.class::cast)
                .ifPresent(CredentialsFuzzTest::read);
    }

    private static void read(SIPRequest request) {
        List<DigestAnswer> answers = Reading.credentials(request);
        assertThat(answers).hasSizeLessThanOrEqualTo(4);
        answers.forEach(answer -> assertThat(answer.method()).isEqualTo(request.getMethod()));
    }
}
