package org.carillonpbx.digest.boundary;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The vectors of RFC 7616 §3.9.1, and one of RFC 3261's own kind. */
class DigestHashTest {
    private static final String NONCE = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";
    private static final String CLIENT_NONCE = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";

    @Test
    void sha256AnswersAsRfc7616Shows() {
        assertThat(answer(DigestAlgorithm.SHA_256))
                .isEqualTo("753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1");
    }

    @Test
    void md5AnswersAsRfc7616Shows() {
        assertThat(answer(DigestAlgorithm.MD5)).isEqualTo("8ca523f5e9506fed4657c9700eebdbec");
    }

    @Test
    void answersOfOneThreadDoNotDisturbEachOther() {
        String first = answer(DigestAlgorithm.SHA_256);
        answer(DigestAlgorithm.MD5);

        assertThat(answer(DigestAlgorithm.SHA_256)).isEqualTo(first);
    }

    @Test
    void anAbsentAlgorithmMeansMd5AndAnUnknownOneNothing() {
        assertThat(DigestAlgorithm.named("")).contains(DigestAlgorithm.MD5);
        assertThat(DigestAlgorithm.named("sha-256")).contains(DigestAlgorithm.SHA_256);
        assertThat(DigestAlgorithm.named("SHA-256-sess")).isEmpty();
    }

    private static String answer(DigestAlgorithm algorithm) {
        DigestHash hash = DigestHash.of(algorithm);
        byte[] ha1 = hash.ha1("Mufasa", "http-auth@example.org", "Circle of Life");
        return new String(hash.response(ha1, NONCE, "00000001", CLIENT_NONCE, "GET", "/dir/index.html"), US_ASCII);
    }
}
