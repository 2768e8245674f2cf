package org.carillonpbx.identity.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.sql.DataSource;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.identity.control.Account;
import org.carillonpbx.identity.control.Doorman;
import org.carillonpbx.identity.control.PasswordRules;
import org.carillonpbx.identity.control.Sessions;
import org.carillonpbx.identity.control.UserTable;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;

/** Portal users, as administrators manage them. There is always one enabled administrator. */
@Stateless
public class Users {
    private static final Set<String> ROLES = Set.of("admin", "user");

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    private Sessions sessions;
    private Doorman doorman;
    private AuditLog audit;

    public Users() {}

    Users(DataSource source, Sessions sessions, Doorman doorman) {
        this.source = source;
        use(sessions, doorman, new AuditLog(source));
    }

    @Inject
    void use(Sessions ofTokens, Doorman ofPasswords, AuditLog ofChanges) {
        sessions = ofTokens;
        doorman = ofPasswords;
        audit = ofChanges;
    }

    /** By username. */
    public List<User> all() {
        return new UserTable(database()).all().stream().map(Account::user).toList();
    }

    public Optional<User> find(String username) {
        return new UserTable(database()).find(username).map(Account::user);
    }

    /** Fields of violations are named as those of {@link NewUser}. */
    public User create(NewUser user) {
        List<Violation> wrong = new ArrayList<>(PasswordRules.violations("password", user.username(), user.password()));
        if (!user.username().matches("[a-z0-9][a-z0-9._-]{0,63}")) {
            wrong.add(new Violation("username", "Take lower-case letters, digits, dots, dashes and underscores."));
        }
        wrong.addAll(wrongRoles(user.roles()));
        if (!wrong.isEmpty()) {
            throw invalid(wrong);
        }
        Account added = new UserTable(database())
                .add(user, doorman.hash(user.password()))
                .orElseThrow(() -> new Problem(
                        Problem.Kind.CONFLICT,
                        "There is a user " + user.username() + " already.",
                        List.of(new Violation("username", "This name is taken."))));
        sessions.remember(added);
        audit.record("user created", user.username(), "", rolesJson(added.user()));
        return added.user();
    }

    /** Ends the user's sessions, as every change here does. */
    public User changeRoles(String username, Set<String> roles) {
        List<Violation> wrong = wrongRoles(roles);
        if (!wrong.isEmpty()) {
            throw invalid(wrong);
        }
        return change(username, !roles.contains("admin"), "roles changed", users -> users.changeRoles(username, roles));
    }

    public User disable(String username) {
        return change(username, true, "user disabled", users -> users.enable(username, false));
    }

    public User enable(String username) {
        return change(username, false, "user enabled", users -> users.enable(username, true));
    }

    private User change(
            String username, boolean losesAdministrator, String action, Function<UserTable, Optional<Account>> change) {
        Changed changed = database().together(bound -> {
            UserTable users = new UserTable(bound);
            if (losesAdministrator && users.lockAdministrators().equals(List.of(username))) {
                throw new Problem(Problem.Kind.CONFLICT, username + " is the last administrator.");
            }
            User before = users.find(username)
                    .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "There is no user " + username + "."))
                    .user();
            return new Changed(before, change.apply(users).orElseThrow());
        });
        sessions.remember(changed.after());
        audit.record(
                action,
                username,
                rolesJson(changed.before()),
                rolesJson(changed.after().user()));
        return changed.after().user();
    }

    private record Changed(User before, Account after) {}

    private static List<Violation> wrongRoles(Set<String> roles) {
        return ROLES.containsAll(roles) && !roles.isEmpty()
                ? List.of()
                : List.of(new Violation("roles", "Choose among " + String.join(" and ", new TreeSet<>(ROLES)) + "."));
    }

    private static String rolesJson(User user) {
        return "{\"roles\":[\"" + String.join("\",\"", new TreeSet<>(user.roles())) + "\"],\"enabled\":"
                + user.enabled() + "}";
    }

    private Database database() {
        return new Database(source);
    }

    private static Problem invalid(List<Violation> violations) {
        return new Problem(Problem.Kind.INVALID, violations.get(0).message(), violations);
    }
}
