package org.carillonpbx.recording.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.directory.boundary.DirectoryPicture;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
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
    private RecordingDesk desk;

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

    /** Whether there is a recorder elsewhere that recordings can go to. */
    public boolean recorderKnown() {
        return !desk.recorders().isEmpty();
    }

    public void set(String extension, RecordingRule rule) {
        existing(extension);
        possible(rule);
        RecordingRule before = RecordingRule.of(board.of(extension));
        if (!before.equals(rule)) {
            new RuleTable(new Database(source)).put(extension, rule.meant());
            audit.record("recording-rule.set", "extension " + extension, json(before), json(rule));
            changed.fire(new RuleChanged(extension, rule.meant()));
        }
    }

    private void possible(RecordingRule rule) {
        List<Violation> violations = new ArrayList<>();
        if (!rule.policyKnown()) {
            violations.add(new Violation("policy", "has to be NEVER, ON_DEMAND or ALWAYS"));
        }
        if (!rule.placeKnown()) {
            violations.add(new Violation("place", "has to be FILE, RECORDER, BOTH or RECORDER_OR_FILE"));
        } else if (!rule.place().equals("FILE") && !recorderKnown()) {
            violations.add(new Violation("place", "there is no recorder: carillon.recording.siprec is empty"));
        }
        if (!rule.noticeKnown()) {
            violations.add(new Violation("notice", "has to be NONE, TONE, TONES or ANNOUNCEMENT"));
        }
        if (!violations.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "That is no rule for recording.", violations);
        }
    }

    private static String json(RecordingRule rule) {
        return "{\"policy\":\"" + rule.policy() + "\",\"place\":\"" + rule.place() + "\",\"notice\":\"" + rule.notice()
                + "\"}";
    }

    private void existing(String extension) {
        if (directory.account(extension).isEmpty()) {
            throw new Problem(Problem.Kind.NOT_FOUND, "There is no extension " + extension + ".");
        }
    }
}
