package org.carillonpbx.identity.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.identity.boundary.NewUser;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;

/** Readies sign-in: the first administrator, the signing key, and a picture that follows the database each minute. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IdentityStart {
    private static final String ADMIN = "admin";

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    @Inject
    private Sessions sessions;

    @Inject
    private Doorman doorman;

    @PostConstruct
    void start() {
        Database database = new Database(source);
        firstAdministrator(database, doorman, System.getProperty("carillon.admin.password", ""));
        sessions.refresh(database);
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void refresh() {
        try {
            sessions.refresh(new Database(source));
        } catch (Problem e) {
            IdentityLog.LOG.notRefreshed(e.getMessage());
        }
    }

    /** Creates {@code admin} where there is no user at all. The password is the operator's to choose: a weak one is told. */
    static void firstAdministrator(Database database, Doorman doorman, String password) {
        UserTable users = new UserTable(database);
        if (!users.all().isEmpty()) {
            return;
        }
        if (password.isEmpty()) {
            IdentityLog.LOG.noAdministrator();
            return;
        }
        List<Violation> weak = PasswordRules.violations("password", ADMIN, password);
        if (!weak.isEmpty()) {
            IdentityLog.LOG.weakFirstPassword(weak.get(0).message());
        }
        NewUser admin = new NewUser(ADMIN, "Administrator", "", "", password, Set.of("admin", "user"));
        users.add(admin, doorman.hash(password)).ifPresent(added -> IdentityLog.LOG.firstAdministrator());
    }
}
