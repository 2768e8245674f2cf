package org.carillonpbx.registrar.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.carillonpbx.registrar.control.Turnstile;

/** Who was not let in lately, from memory: some hundred at most, the latest first. Thread-safe. */
@ApplicationScoped
public class RefusedAttempts {
    private Turnstile turnstile;

    /** For the container's proxy. */
    protected RefusedAttempts() {}

    @Inject
    public RefusedAttempts(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    public List<RefusedAttempt> recent() {
        return turnstile.recent();
    }
}
