package org.carillonpbx.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillonpbx.problem.boundary.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordTest {
    private final PasswordHash weak = new PasswordHash(1000);

    @Test
    void aPasswordIsKnownAgainAndAnotherIsNot() {
        String hash = weak.of("correct horse battery");

        assertThat(weak.matches("correct horse battery", hash)).isTrue();
        assertThat(weak.matches("correct horse batterY", hash)).isFalse();
        assertThat(weak.of("correct horse battery")).as("salted").isNotEqualTo(hash);
        assertThat(weak.matches("correct horse battery", weak.ofNobody())).isFalse();
    }

    @Test
    void theHashIsPbkdf2AsOthersComputeIt() {
        // RFC 7914 §11: PBKDF2-HMAC-SHA-256 of "passwd" with salt "salt", 1 iteration, first 32 of 64 octets.
        String vector = "pbkdf2-sha256$1$c2FsdA$";
        java.util.HexFormat hex = java.util.HexFormat.of();
        String expected = java.util.Base64.getEncoder()
                .withoutPadding()
                .encodeToString(hex.parseHex("55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"));
        String known = vector + expected;

        assertThat(weak.matches("passwd", known)).isTrue();
    }

    @Test
    void aHashOfWeakerParametersIsOutdated() {
        PasswordHash today = new PasswordHash(PasswordHash.ITERATIONS);
        String old = weak.of("correct horse battery");

        assertThat(today.outdated(old)).isTrue();
        assertThat(today.matches("correct horse battery", old)).isTrue();
        assertThat(today.of("correct horse battery")).startsWith("pbkdf2-sha256$600000$");
        assertThat(today.outdated(today.ofNobody())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "elevenchars",
                "password1234",
                "P@ssw0rd!2026",
                "Welcome123456",
                "qwertyuiop12",
                "123456789012",
                "aaaaaaaaaaaa",
                "adminadmin2026!",
                "CarillonCarillon1",
                "ann-is-my-name!"
            })
    void poorPasswordsAreTurnedDown(String password) {
        assertThat(PasswordRules.violations("password", "ann", password)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"brass kettle moving slow", "kR7#mmqp2zLw", "Zwölf-Boxkämpfer-jagen"})
    void goodPasswordsAreTaken(String password) {
        assertThat(PasswordRules.violations("password", "bob", password)).isEmpty();
    }

    @Test
    void aMegabyteIsNotHashed() {
        assertThat(PasswordRules.violations("password", "bob", "kR7#mmqp2zLw".repeat(100_000)))
                .extracting(Violation::message)
                .containsExactly("Take at most 256 characters.");
    }
}
