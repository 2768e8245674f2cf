package org.carillonpbx.sound.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import javax.sql.DataSource;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.directory.boundary.DirectoryPicture;
import org.carillonpbx.persistence.DatabaseTroubles;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.sound.control.PromptRightChanged;
import org.carillonpbx.sound.control.PromptRightTable;
import org.carillonpbx.sound.control.PromptShelf;

/** Which extensions may record prompts by phone. */
@Stateless
@Interceptors(DatabaseTroubles.class)
public class PromptRights {
    @Inject
    private PromptShelf shelf;

    @Inject
    private DirectoryPicture directory;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<PromptRightChanged> changed;

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    /** From memory. */
    public PromptRight of(String extension) {
        existing(extension);
        return new PromptRight(shelf.opensTo(extension));
    }

    public void set(String extension, PromptRight right) {
        existing(extension);
        boolean before = shelf.opensTo(extension);
        if (before != right.records()) {
            new PromptRightTable(new Database(source)).put(extension, right.records());
            audit.record("prompt-right.set", "extension " + extension, json(before), json(right.records()));
            changed.fire(new PromptRightChanged(extension, right.records()));
        }
    }

    private static String json(boolean records) {
        return "{\"records\":" + records + "}";
    }

    private void existing(String extension) {
        if (directory.account(extension).isEmpty()) {
            throw new Problem(Problem.Kind.NOT_FOUND, "There is no extension " + extension + ".");
        }
    }
}
