package org.carillonpbx.sip.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillonpbx.sip.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTest {
    private static final Account MUFASA = new Account("Mufasa", "Circle of Life");

    /** RFC 7616 §3.9.1. */
    @ParameterizedTest
    @CsvSource({
        "MD5, 8ca523f5e9506fed4657c9700eebdbec",
        "SHA-256, 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"
    })
    void theStandardsExamplesComeOut(String algorithm, String response) {
        Challenge challenge = new Challenge(
                "Authorization",
                "http-auth@example.org",
                "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
                algorithm,
                algorithm,
                "",
                true,
                false);
        Digest.Terms terms =
                new Digest.Terms("GET", "/dir/index.html", "00000001", "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");

        assertThat(Digest.response(MUFASA, challenge, terms)).isEqualTo(response);
    }

    /** RFC 2069 §2.1.2. */
    @Test
    void withoutAQualityOfProtectionNothingIsCounted() {
        Challenge old = new Challenge("Authorization", "r", "n", "MD5", "", "", false, false);
        Digest.Terms one = new Digest.Terms("INVITE", "sip:a@b", "00000001", "x");
        Digest.Terms other = new Digest.Terms("INVITE", "sip:a@b", "00000002", "y");

        assertThat(Digest.response(MUFASA, old, one)).isEqualTo(Digest.response(MUFASA, old, other));
    }
}
