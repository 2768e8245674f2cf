package org.carillonpbx.mailbox.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.directory.boundary.DirectoryPicture;
import org.carillonpbx.mailbox.control.CountBoard;
import org.carillonpbx.mailbox.control.CountTable;
import org.carillonpbx.persistence.DatabaseTroubles;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;

/** How many messages wait for each extension; lamps follow at once. */
@Stateless
@Interceptors(DatabaseTroubles.class)
public class Mailboxes {
    private static final int MOST = 100_000;

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    @Inject
    private CountBoard board;

    @Inject
    private DirectoryPicture directory;

    @Inject
    private AuditLog audit;

    /** From memory. */
    public MessageCounts counts(String extension) {
        existing(extension);
        return board.of(extension);
    }

    /** Written down, then shown. */
    public void set(String extension, MessageCounts counts) {
        existing(extension);
        List<Violation> violations = new ArrayList<>();
        if (counts.unheard() < 0 || counts.unheard() > MOST) {
            violations.add(new Violation("unheard", "0 to " + MOST));
        }
        if (counts.heard() < 0 || counts.heard() > MOST) {
            violations.add(new Violation("heard", "0 to " + MOST));
        }
        if (!violations.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "The counts are not as they should be.", violations);
        }
        new CountTable(source).put(extension, counts);
        audit.record(
                "message-waiting.set",
                "extension " + extension,
                "",
                "{\"unheard\":" + counts.unheard() + ",\"heard\":" + counts.heard() + "}");
        board.put(extension, counts);
    }

    private void existing(String extension) {
        if (directory.account(extension).isEmpty()) {
            throw new Problem(Problem.Kind.NOT_FOUND, "There is no extension " + extension + ".");
        }
    }
}
