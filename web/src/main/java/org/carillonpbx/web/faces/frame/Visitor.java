package org.carillonpbx.web.faces.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carillonpbx.identity.boundary.Session;
import org.carillonpbx.web.security.Caller;

/** Who looks at the page, in the words that pages ask with. */
@Named
@RequestScoped
public class Visitor {
    private Caller caller;

    @Inject
    void use(Caller caller) {
        this.caller = caller;
    }

    public boolean isAdmin() {
        return caller.admin();
    }

    public String getUsername() {
        return caller.username();
    }

    public String getName() {
        return caller.name();
    }

    /** One or two letters for the round picture. */
    public String getInitials() {
        return Stream.of(caller.name().strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    public Instant getSignedInAt() {
        return caller.session().map(Session::issuedAt).orElse(Instant.EPOCH);
    }

    public Instant getExpiresAt() {
        return caller.session().map(Session::expiresAt).orElse(Instant.EPOCH);
    }

    /** When the browser has to go to the sign-in page, in milliseconds of the epoch; 0 for nobody. */
    public long getExpiresAtMillis() {
        return getExpiresAt().toEpochMilli();
    }
}
