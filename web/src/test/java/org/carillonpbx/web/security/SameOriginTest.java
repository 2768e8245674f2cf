package org.carillonpbx.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameOriginTest {
    private static final String OWN = "https://pbx.example:8443";

    @Test
    void theBrowsersOwnWordCounts() {
        assertThat(SameOrigin.proven(Optional.of("same-origin"), Optional.empty(), OWN))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", ""})
    void anyOtherWordIsNoProof(String site) {
        assertThat(SameOrigin.proven(Optional.of(site), Optional.of(OWN), OWN)).isFalse();
    }

    @Test
    void anOlderBrowserNamesItsOrigin() {
        assertThat(SameOrigin.proven(Optional.empty(), Optional.of(OWN), OWN)).isTrue();
        assertThat(SameOrigin.proven(Optional.empty(), Optional.of("https://evil.example"), OWN))
                .isFalse();
        assertThat(SameOrigin.proven(Optional.empty(), Optional.of("null"), OWN))
                .isFalse();
    }

    @Test
    void silenceIsNoProof() {
        assertThat(SameOrigin.proven(Optional.empty(), Optional.empty(), OWN)).isFalse();
    }

    @Test
    void aSchemesOwnPortIsNotWritten() {
        assertThat(SameOrigin.origin("https", "pbx.example", 443)).isEqualTo("https://pbx.example");
        assertThat(SameOrigin.origin("https", "pbx.example", 8443)).isEqualTo(OWN);
        assertThat(SameOrigin.origin("https", "::1", 8443)).isEqualTo("https://[::1]:8443");
    }
}
