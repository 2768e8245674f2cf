package org.carillonpbx.audit.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.time.Clock;
import javax.sql.DataSource;
import org.carillonpbx.audit.control.AuditChain;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.page.boundary.Page;

/** Who did what: appended to, never changed, each row chained to the one before by its hash. */
@Stateless
public class AuditLog {

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    public AuditLog() {}

    /** On a data source of one's own, without a container. */
    public AuditLog(DataSource source) {
        this.source = source;
    }

    /** Appends in the caller's transaction: what is rolled back was not done. */
    public void record(AuditEntry entry) {
        chain().append(entry);
    }

    /** Appends for the thread's {@link Actor}, now. {@code before} and {@code after} are JSON objects or empty. */
    public void record(String action, String subject, String before, String after) {
        Actor actor = Actor.current();
        record(new AuditEntry(
                Clock.systemUTC().instant(), actor.name(), actor.address(), action, subject, before, after));
    }

    /** Newest first. */
    public Page<AuditEntry> latest(int offset, int limit) {
        return chain().latest(offset, limit);
    }

    /** Walks the whole chain and names the first row that is broken. */
    public ChainReport verify() {
        return chain().verify();
    }

    private AuditChain chain() {
        return new AuditChain(new Database(source));
    }
}
