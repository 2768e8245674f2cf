package org.carillonpbx.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.carillonpbx.identity.boundary.Throttled;

/**
 * Checks passwords: slowly for who guesses, and never on more than half of the processors at once, so that sign-ins
 * cannot take the calls' share. Thread-safe.
 */
@ApplicationScoped
public class Doorman {
    private static final long PATIENCE_SECONDS = 5;
    private static final String STAND_IN = "no password at all";

    private final PasswordHash hashes;
    private final SignInThrottle throttle;
    private final String nobody;
    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    public Doorman() {
        this(new PasswordHash(PasswordHash.ITERATIONS), Clock.systemUTC());
    }

    public Doorman(PasswordHash hashes, Clock clock) {
        this.hashes = hashes;
        this.throttle = new SignInThrottle(clock);
        this.nobody = hashes.ofNobody();
    }

    /** Whether this is the account's password; an account that is not there takes as long to be told from one that is. */
    public boolean admits(Optional<Account> account, String username, String password, String source) {
        throttle.admit(username, source);
        boolean usable = !password.isEmpty() && password.length() <= PasswordRules.LONGEST;
        String hash = account.map(Account::passwordHash).orElse(nobody);
        boolean right =
                inTurn(() -> hashes.matches(usable ? password : STAND_IN, hash)) && usable && account.isPresent();
        if (right) {
            throttle.succeeded(username, source);
        }
        return right;
    }

    public String hash(String password) {
        return inTurn(() -> hashes.of(password));
    }

    public boolean outdated(String hash) {
        return hashes.outdated(hash);
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        boolean mine = false;
        try {
            mine = turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!mine) {
                throw new Throttled(Duration.ofSeconds(PATIENCE_SECONDS));
            }
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Throttled(Duration.ofSeconds(PATIENCE_SECONDS));
        } finally {
            if (mine) {
                turns.release();
            }
        }
    }
}
