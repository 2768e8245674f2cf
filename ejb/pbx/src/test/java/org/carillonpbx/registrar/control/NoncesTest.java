package org.carillonpbx.registrar.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NoncesTest {
    private final VirtualClock clock = new VirtualClock();
    private final Nonces nonces = new Nonces(clock, 300);

    @Test
    void aFreshNonceIsRecognised() {
        assertThat(nonces.serialOf(nonces.issue())).isNotEqualTo(Nonces.STALE);
    }

    @Test
    void noTwoNoncesAreAlike() {
        String one = nonces.issue();
        String other = nonces.issue();

        assertThat(one).isNotEqualTo(other);
        assertThat(nonces.serialOf(one)).isNotEqualTo(nonces.serialOf(other));
    }

    @Test
    void aNonceGoesStaleAfterItsTime() {
        String nonce = nonces.issue();
        clock.pass(Duration.ofSeconds(299));
        assertThat(nonces.serialOf(nonce)).isNotEqualTo(Nonces.STALE);
        clock.pass(Duration.ofSeconds(1));
        assertThat(nonces.serialOf(nonce)).isEqualTo(Nonces.STALE);
    }

    @Test
    void aForgedNonceIsNotOurs() {
        String nonce = nonces.issue();
        char[] forged = nonce.toCharArray();
        forged[3] = forged[3] == 'A' ? 'B' : 'A';

        assertThat(nonces.serialOf(new String(forged))).isEqualTo(Nonces.STALE);
        assertThat(nonces.serialOf(new Nonces(clock, 300).issue())).isEqualTo(Nonces.STALE);
        assertThat(nonces.serialOf("")).isEqualTo(Nonces.STALE);
        assertThat(nonces.serialOf("not base64 \u00fc")).isEqualTo(Nonces.STALE);
    }
}
