package org.carillonpbx.identity.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carillonpbx.identity.boundary.Session;

/** Signs sessions into tokens and reads them back: JWS (RFC 7515) with HS256 and nothing else. Thread-safe. */
final class Tokens {
    private static final JWSAlgorithm ALGORITHM = JWSAlgorithm.HS256;
    private static final String ISSUER = "carillon";
    private static final int LONGEST = 4096;

    private final Clock clock;

    Tokens(Clock clock) {
        this.clock = clock;
    }

    /** A session as a token tells it. */
    record Claims(Session session, long generation) {}

    String sign(Claims claims, TokenKey key) {
        Session session = claims.session();
        JWSHeader header = new JWSHeader.Builder(ALGORITHM)
                .type(JOSEObjectType.JWT)
                .keyID(key.id())
                .build();
        JWTClaimsSet body = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(session.username())
                .jwtID(session.tokenId())
                .issueTime(Date.from(session.issuedAt()))
                .expirationTime(Date.from(session.expiresAt()))
                .claim("extension", session.extension())
                .claim("is_admin", session.admin())
                .claim("name", session.name())
                .claim("email", session.email())
                .claim("roles", List.copyOf(session.roles()))
                .claim("generation", claims.generation())
                .build();
        SignedJWT token = new SignedJWT(header, body);
        try {
            token.sign(new MACSigner(key.secret()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** What a token says, where one of these keys signed it and it has not expired. */
    Optional<Claims> read(String token, Map<String, TokenKey> keys) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            SignedJWT signed = SignedJWT.parse(token);
            // RFC 8725 §3.1: the algorithm is ours to say, not the token's.
            if (!ALGORITHM.equals(signed.getHeader().getAlgorithm()) || !verified(signed, keys)) {
                return Optional.empty();
            }
            return claims(signed.getJWTClaimsSet());
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean verified(SignedJWT signed, Map<String, TokenKey> keys) throws JOSEException {
        String id = signed.getHeader().getKeyID();
        TokenKey key = id == null ? null : keys.get(id);
        return key != null && signed.verify(new MACVerifier(key.secret()));
    }

    private Optional<Claims> claims(JWTClaimsSet body) throws ParseException {
        Date expiry = body.getExpirationTime();
        Date issue = body.getIssueTime();
        Long generation = body.getLongClaim("generation");
        if (expiry == null
                || issue == null
                || generation == null
                || body.getJWTID() == null
                || !ISSUER.equals(body.getIssuer())) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        // RFC 7519 §4.1.4: not valid on or after the expiration time.
        if (!now.isBefore(expiry.toInstant())) {
            return Optional.empty();
        }
        Session session = new Session(
                body.getJWTID(),
                body.getSubject(),
                body.getStringClaim("name"),
                body.getStringClaim("email"),
                body.getStringClaim("extension"),
                Set.copyOf(body.getStringListClaim("roles")),
                issue.toInstant(),
                expiry.toInstant());
        return Optional.of(new Claims(session, generation));
    }
}
