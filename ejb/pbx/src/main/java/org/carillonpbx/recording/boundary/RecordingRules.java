package org.carillonpbx.recording.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.directory.boundary.DirectoryPicture;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.recording.control.RuleBoard;
import org.carillonpbx.recording.control.RuleChanged;
import org.carillonpbx.recording.control.RuleTable;

/** Whose calls are recorded. A change holds for conversations that begin after it. */
@Stateless
public class RecordingRules {
    @Inject
    private RuleBoard board;

    @Inject
    private DirectoryPicture directory;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<RuleChanged> changed;

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    /** From memory. */
    public RecordingRule of(String extension) {
        existing(extension);
        return RecordingRule.of(board.of(extension));
    }

    public void set(String extension, RecordingRule rule) {
        existing(extension);
        RecordingRule before = RecordingRule.of(board.of(extension));
        if (!before.equals(rule)) {
            new RuleTable(new Database(source)).put(extension, rule.meant());
            audit.record("recording-rule.set", "extension " + extension, json(before), json(rule));
            changed.fire(new RuleChanged(extension, rule.meant()));
        }
    }

    private static String json(RecordingRule rule) {
        return "{\"policy\":\"" + rule.policy() + "\"}";
    }

    private void existing(String extension) {
        if (directory.account(extension).isEmpty()) {
            throw new Problem(Problem.Kind.NOT_FOUND, "There is no extension " + extension + ".");
        }
    }
}
