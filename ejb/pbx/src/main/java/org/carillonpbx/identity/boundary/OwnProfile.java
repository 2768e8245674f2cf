package org.carillonpbx.identity.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.carillonpbx.audit.boundary.Actor;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.identity.control.Account;
import org.carillonpbx.identity.control.ColumnTable;
import org.carillonpbx.identity.control.Doorman;
import org.carillonpbx.identity.control.PasswordRules;
import org.carillonpbx.identity.control.Sessions;
import org.carillonpbx.identity.control.UserTable;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;

/** What users may see and change of themselves. */
@Stateless
public class OwnProfile {

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    private Sessions sessions;
    private Doorman doorman;
    private AuditLog audit;

    public OwnProfile() {}

    OwnProfile(DataSource source, Sessions sessions, Doorman doorman) {
        this.source = source;
        use(sessions, doorman, new AuditLog(source));
    }

    @Inject
    void use(Sessions ofTokens, Doorman ofPasswords, AuditLog ofChanges) {
        sessions = ofTokens;
        doorman = ofPasswords;
        audit = ofChanges;
    }

    public Optional<User> find(String username) {
        return users().find(username).map(Account::user);
    }

    /** Changes the password and ends every session of the user. Fields of violations: {@code current}, {@code replacement}. */
    public void changePassword(String username, String current, String replacement) {
        Optional<Account> account = users().find(username);
        if (!doorman.admits(account, username, current, Actor.current().address())) {
            throw invalid(List.of(new Violation("current", "That is not your present password.")));
        }
        List<Violation> wrong = PasswordRules.violations("replacement", username, replacement);
        if (!wrong.isEmpty()) {
            throw invalid(wrong);
        }
        if (replacement.equals(current)) {
            throw invalid(List.of(new Violation("replacement", "Take another than the present one.")));
        }
        users().changePassword(username, doorman.hash(replacement)).ifPresent(sessions::remember);
        audit.record("password changed", username, "", "");
    }

    /** Ends every session of the user, on every computer. */
    public void signOutEverywhere(String username) {
        users().endSessions(username).ifPresent(sessions::remember);
        audit.record("signed out everywhere", username, "", "");
    }

    public void choose(String username, Theme theme) {
        if (!users().choose(username, theme)) {
            throw new Problem(Problem.Kind.NOT_FOUND, "There is no user " + username + ".");
        }
    }

    /** The columns of a list of the portal that the user does not want to see. */
    public Set<String> hiddenColumns(String username, String list) {
        return new ColumnTable(new Database(source)).hidden(username, list);
    }

    public void hideColumns(String username, String list, Set<String> columns) {
        new ColumnTable(new Database(source)).hide(username, list, columns);
    }

    private UserTable users() {
        return new UserTable(new Database(source));
    }

    private static Problem invalid(List<Violation> violations) {
        return new Problem(Problem.Kind.INVALID, violations.get(0).message(), violations);
    }
}
