package org.carillonpbx.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.identity.boundary.IssuedToken;
import org.carillonpbx.identity.boundary.Session;
import org.carillonpbx.identity.boundary.User;
import org.carillonpbx.vault.boundary.Vault;

/**
 * The picture in memory of who is signed in: signing keys, revoked tokens, each user's generation. Checks tokens without
 * the database. Thread-safe.
 */
@ApplicationScoped
public class Sessions {
    private static final Duration VALIDITY = Duration.ofHours(24);
    private static final String PURPOSE = "token-key";

    private final Clock clock;
    private final Tokens tokens;
    private final Map<String, Instant> revoked = new ConcurrentHashMap<>();
    private final Map<String, Long> generations = new ConcurrentHashMap<>();
    private volatile Map<String, TokenKey> keys = Map.of();
    private volatile String signingKey = "";
    private Vault vault;

    /** For the container's proxy and injection. */
    public Sessions() {
        this(Clock.systemUTC());
    }

    private Sessions(Clock clock) {
        this.clock = clock;
        this.tokens = new Tokens(clock);
    }

    /** On a clock and with a vault of one's own. */
    public static Sessions on(Clock clock, Vault vault) {
        Sessions sessions = new Sessions(clock);
        sessions.vault = vault;
        return sessions;
    }

    @Inject
    void use(Vault ofKeys) {
        this.vault = ofKeys;
    }

    /** Brings the picture up to date; makes the first signing key where there is none. */
    public void refresh(Database database) {
        refreshKeys(database);
        Instant now = clock.instant();
        database.list(
                        "select jti, expires_at from carillon.revoked_tokens where expires_at > ?",
                        row -> Map.entry(row.text("jti"), row.instant("expires_at")),
                        now)
                .forEach(entry -> revoked.put(entry.getKey(), entry.getValue()));
        revoked.values().removeIf(expiry -> expiry.isBefore(now));
        List<Account> accounts = new UserTable(database).all();
        accounts.forEach(this::remember);
        generations
                .keySet()
                .removeIf(name -> accounts.stream()
                        .noneMatch(account -> account.user().username().equals(name)));
    }

    /** Takes in a change of a user; older sessions end with it, and all of a disabled user's. */
    public void remember(Account account) {
        User user = account.user();
        if (user.enabled()) {
            generations.merge(user.username(), account.generation(), Math::max);
        } else {
            generations.remove(user.username());
        }
    }

    public IssuedToken issue(Account account) {
        User user = account.user();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Session session = new Session(
                UUID.randomUUID().toString(),
                user.username(),
                user.name(),
                user.email(),
                user.extension(),
                user.roles(),
                now,
                now.plus(VALIDITY));
        remember(account);
        TokenKey key = Optional.ofNullable(keys.get(signingKey))
                .orElseThrow(() -> new IllegalStateException("no signing key yet"));
        return new IssuedToken(tokens.sign(new Tokens.Claims(session, account.generation()), key), session);
    }

    public Optional<Session> verify(String token) {
        return tokens.read(token, keys)
                .filter(claims -> !revoked.containsKey(claims.session().tokenId()))
                .filter(claims -> Long.valueOf(claims.generation())
                        .equals(generations.get(claims.session().username())))
                .map(Tokens.Claims::session);
    }

    /** Ends a session here at once, and for good with the database. */
    public void revoke(Session session, Database database) {
        revoked.put(session.tokenId(), session.expiresAt());
        database.change(
                "insert into carillon.revoked_tokens (jti, expires_at) values (?, ?) on conflict do nothing",
                session.tokenId(),
                session.expiresAt());
        database.change("delete from carillon.revoked_tokens where expires_at < ?", clock.instant());
    }

    private void refreshKeys(Database database) {
        Map<String, TokenKey> found = readKeys(database);
        if (found.isEmpty()) {
            byte[] secret = new byte[TokenKey.BYTES];
            new SecureRandom().nextBytes(secret);
            // A fixed first name: where two nodes start at once, one of them wins and both read what it wrote.
            database.change(
                    "insert into carillon.token_keys (kid, sealed) values ('1', ?) on conflict do nothing",
                    vault.seal(PURPOSE, secret));
            found = readKeys(database);
        }
        String newest = "";
        for (String id : found.keySet()) {
            newest = id;
        }
        keys = Map.copyOf(found);
        signingKey = newest;
    }

    private Map<String, TokenKey> readKeys(Database database) {
        Map<String, TokenKey> found = new LinkedHashMap<>();
        database.list(
                        "select kid, sealed from carillon.token_keys order by created_at, kid",
                        row -> new TokenKey(row.text("kid"), vault.open(PURPOSE, row.bytes("sealed"))))
                .forEach(key -> found.put(key.id(), key));
        return found;
    }
}
