package org.carillonpbx.identity.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.carillonpbx.identity.boundary.Session;
import org.junit.jupiter.api.Test;

final class TokensTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final TestClock clock = new TestClock(NOW);
    private final Tokens tokens = new Tokens(clock);
    private final TokenKey key = new TokenKey("1", "k".repeat(64).getBytes(UTF_8));
    private final Map<String, TokenKey> keys = Map.of("1", key);
    private final Session session = new Session(
            "id-1",
            "ann",
            "Ann",
            "ann@example.com",
            "1001",
            Set.of("admin", "user"),
            NOW,
            NOW.plus(Duration.ofHours(24)));
    private final String token = tokens.sign(new Tokens.Claims(session, 3), key);

    @Test
    void aTokenTellsItsSession() {
        assertThat(tokens.read(token, keys)).contains(new Tokens.Claims(session, 3));
    }

    @Test
    void aTokenCarriesTheClaimsOthersRead() throws ParseException {
        SignedJWT parsed = SignedJWT.parse(token);

        assertThat(parsed.getHeader().toJSONObject())
                .containsEntry("alg", "HS256")
                .containsEntry("kid", "1");
        assertThat(parsed.getJWTClaimsSet().toJSONObject())
                .containsEntry("sub", "ann")
                .containsEntry("extension", "1001")
                .containsEntry("is_admin", true)
                .containsEntry("iat", NOW.getEpochSecond())
                .containsEntry("exp", NOW.getEpochSecond() + 86_400)
                .containsKeys("jti", "roles", "name", "email");
    }

    @Test
    void aTokenIsGoodForTwentyFourHoursAndNotASecondMore() {
        clock.passes(Duration.ofHours(24).minusSeconds(1));
        assertThat(tokens.read(token, keys)).isPresent();
        clock.passes(Duration.ofSeconds(2));
        assertThat(tokens.read(token, keys)).isEmpty();
    }

    @Test
    void aTokenOfAnUnknownOrAnotherKeyIsRefused() {
        TokenKey other = new TokenKey("1", "x".repeat(64).getBytes(UTF_8));
        assertThat(tokens.read(token, Map.of())).isEmpty();
        assertThat(tokens.read(token, Map.of("1", other))).isEmpty();
        assertThat(tokens.read(tokens.sign(new Tokens.Claims(session, 3), new TokenKey("2", key.secret())), keys))
                .isEmpty();
    }

    @Test
    void anUnsignedTokenIsRefused() throws ParseException {
        JWTClaimsSet body = SignedJWT.parse(token).getJWTClaimsSet();
        String none = base64("{\"alg\":\"none\",\"kid\":\"1\"}") + "." + token.split("\\.", -1)[1] + ".";

        assertThat(tokens.read(new PlainJWT(body).serialize(), keys)).isEmpty();
        assertThat(tokens.read(none, keys)).isEmpty();
        assertThat(tokens.read(none + token.split("\\.", -1)[2], keys)).isEmpty();
    }

    @Test
    void anotherAlgorithmIsRefusedThoughTheKeyIsRight() throws ParseException, JOSEException {
        SignedJWT other = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS512).keyID("1").build(),
                SignedJWT.parse(token).getJWTClaimsSet());
        other.sign(new MACSigner(key.secret()));

        assertThat(tokens.read(other.serialize(), keys)).isEmpty();
    }

    @Test
    void aTokenThatWasTouchedIsRefused() {
        String[] parts = token.split("\\.", -1);
        String body = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        String forged = parts[0] + "." + base64(body.replace("\"ann\"", "\"bob\"")) + "." + parts[2];

        assertThat(tokens.read(forged, keys)).isEmpty();
        assertThat(tokens.read("", keys)).isEmpty();
        assertThat(tokens.read("not a token", keys)).isEmpty();
        assertThat(tokens.read("a.b.c", keys)).isEmpty();
        assertThat(tokens.read("x".repeat(100_000), keys)).isEmpty();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
