package org.carillonpbx.identity.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.carillonpbx.audit.boundary.AuditEntry;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.identity.control.Account;
import org.carillonpbx.identity.control.Doorman;
import org.carillonpbx.identity.control.Sessions;
import org.carillonpbx.identity.control.UserTable;
import org.carillonpbx.problem.boundary.Problem;

/**
 * Signing in and out, and telling whom a token speaks for. Holds no transaction while a password is hashed; what it audits
 * stands whether the attempt succeeds or not.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {
    private static final int LONGEST_NAME = 64;

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    private Sessions sessions;
    private Doorman doorman;
    private AuditLog audit;

    public SignIn() {}

    SignIn(DataSource source, Sessions sessions, Doorman doorman) {
        this.source = source;
        use(sessions, doorman, new AuditLog(source));
    }

    @Inject
    void use(Sessions ofTokens, Doorman ofPasswords, AuditLog ofChanges) {
        sessions = ofTokens;
        doorman = ofPasswords;
        audit = ofChanges;
    }

    /**
     * Checks a password and issues a token. Answers an unknown user and a wrong password alike, in words and in time.
     *
     * @param address where the attempt comes from, for throttling and the audit log
     */
    public IssuedToken signIn(String username, String password, String address) {
        String name = known(username);
        UserTable users = new UserTable(new Database(source));
        Optional<Account> account = users.find(name);
        boolean right = doorman.admits(account, name, password, address);
        if (!right || !account.orElseThrow().user().enabled()) {
            tell(name, address, "sign-in failed");
            throw new Problem(Problem.Kind.NOT_SIGNED_IN, "The username or the password is wrong.");
        }
        Account signedIn = account.orElseThrow();
        if (doorman.outdated(signedIn.passwordHash())) {
            users.rehash(name, signedIn.passwordHash(), doorman.hash(password));
        }
        tell(name, address, "signed in");
        return sessions.issue(signedIn);
    }

    /** Whom the token speaks for; empty where it is not ours, expired or revoked. Answered from memory. */
    public Optional<Session> verify(String token) {
        return sessions.verify(token);
    }

    /** Revokes the token, at once. A token that is not valid is ignored. */
    public void signOut(String token) {
        sessions.verify(token).ifPresent(session -> sessions.revoke(session, new Database(source)));
    }

    private void tell(String username, String address, String action) {
        audit.record(new AuditEntry(Instant.now(), username, address, action, username, "", ""));
    }

    /** Names are told apart without regard to case; nothing longer than a name is looked up, counted or written down. */
    private static String known(String username) {
        String name = username.strip().toLowerCase(Locale.ROOT).replace('\u0000', '\uFFFD');
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
