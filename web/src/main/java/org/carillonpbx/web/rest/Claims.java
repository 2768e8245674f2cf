package org.carillonpbx.web.rest;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.carillonpbx.identity.boundary.Session;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A token's claims under the names that they have inside it (RFC 7519 §4).
 *
 * @param iat seconds since 1970
 * @param exp seconds since 1970
 */
@Schema(name = "Claims")
public record Claims(
        String sub,
        String name,
        String email,
        String extension,

        @JsonbProperty("is_admin") @Schema(name = "is_admin")
        boolean admin,

        List<String> roles,
        long iat,
        long exp,
        String jti) {

    static Claims of(Session session) {
        return new Claims(
                session.username(),
                session.name(),
                session.email(),
                session.extension(),
                session.admin(),
                session.roles().stream().sorted().toList(),
                session.issuedAt().getEpochSecond(),
                session.expiresAt().getEpochSecond(),
                session.tokenId());
    }
}
