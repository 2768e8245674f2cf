package org.carillonpbx.audit.boundary;

import jakarta.ejb.Stateless;
import org.carillonpbx.page.boundary.Page;

/** Who did what: appended to, never changed, each row chained to the one before by its hash. */
@Stateless
public class AuditLog {

    /** Appends in the caller's transaction: what is rolled back was not done. */
    public void record(AuditEntry entry) {
        throw new UnsupportedOperationException(entry.toString());
    }

    /** Appends for the thread's {@link Actor}, now. {@code before} and {@code after} are JSON objects or empty. */
    public void record(String action, String subject, String before, String after) {
        throw new UnsupportedOperationException(action + subject + before + after);
    }

    /** Newest first. */
    public Page<AuditEntry> latest(int offset, int limit) {
        throw new UnsupportedOperationException(offset + " " + limit);
    }

    /** Walks the whole chain and names the first row that is broken. */
    public ChainReport verify() {
        throw new UnsupportedOperationException();
    }
}
