package org.carillonpbx.guard.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import javax.sql.DataSource;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.guard.control.AccessBoard;
import org.carillonpbx.guard.control.BanDesk;
import org.carillonpbx.persistence.DatabaseTroubles;

/** Who is shut out of SIP. What an administrator changes stands in database and audit log before it holds. */
@Stateless
@Interceptors(DatabaseTroubles.class)
public class Bans {
    @Inject
    private AccessBoard board;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<Ban> decided;

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    /** Those that stand, the latest first. From memory. */
    public List<Ban> standing() {
        return board.standing();
    }

    public Ban ban(NewBan wanted) {
        Ban ban = desk().ban(wanted);
        decided.fire(ban);
        return ban;
    }

    /** Lets somebody in again, at once. How often they were banned stays known for a week. */
    public void lift(String prefix) {
        decided.fire(desk().lift(prefix));
    }

    private BanDesk desk() {
        return new BanDesk(board, new Database(source), audit);
    }
}
