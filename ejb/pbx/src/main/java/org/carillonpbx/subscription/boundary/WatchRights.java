package org.carillonpbx.subscription.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.directory.boundary.DirectoryPicture;
import org.carillonpbx.persistence.DatabaseTroubles;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.carillonpbx.subscription.control.RightsPicture;
import org.carillonpbx.subscription.control.RightsTable;
import org.carillonpbx.subscription.control.Withdrawal;

/**
 * Who may watch an extension's line and presence, where that is not left to {@code carillon.subscription.watch}. A list holds
 * at once: subscriptions that it does not bear end.
 */
@Stateless
@Interceptors(DatabaseTroubles.class)
public class WatchRights {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{2,10}");
    private static final int MOST_WATCHERS = 500;

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    @Inject
    private RightsPicture picture;

    @Inject
    private Withdrawal withdrawal;

    @Inject
    private DirectoryPicture directory;

    @Inject
    private AuditLog audit;

    /** Every list, by the extension that it is about. */
    public Map<String, List<String>> all() {
        return table().all();
    }

    /** From memory, sorted; empty where the general setting decides. */
    public Optional<List<String>> of(String extension) {
        return picture.watchersOf(extension)
                .map(watchers -> watchers.stream().sorted().toList());
    }

    /** From now on only these may watch the extension, and itself; nobody else where the list is empty. */
    public void put(String extension, List<String> watchers) {
        if (directory.account(extension).isEmpty()) {
            throw new Problem(Problem.Kind.NOT_FOUND, "There is no extension " + extension + ".");
        }
        List<Violation> violations = new ArrayList<>();
        if (watchers.size() > MOST_WATCHERS) {
            violations.add(new Violation("watchers", MOST_WATCHERS + " at the most"));
        }
        if (!watchers.stream().allMatch(watcher -> NUMBER.matcher(watcher).matches())) {
            violations.add(new Violation("watchers", "extensions, 2 to 10 digits each"));
        }
        if (!violations.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "The list is not as it should be.", violations);
        }
        List<String> distinct = watchers.stream().distinct().toList();
        table().put(extension, distinct);
        audit.record(
                "watch-rights.put",
                "extension " + extension,
                "",
                "{\"watchers\":\"" + String.join(",", distinct) + "\"}");
        hold(extension);
    }

    /** Leaves it to the general setting again. */
    public void remove(String extension) {
        if (!table().remove(extension)) {
            throw new Problem(Problem.Kind.NOT_FOUND, "Extension " + extension + " has no list of watchers.");
        }
        audit.record("watch-rights.remove", "extension " + extension, "", "");
        hold(extension);
    }

    private void hold(String extension) {
        table().load(picture);
        withdrawal.of(extension);
    }

    private RightsTable table() {
        return new RightsTable(source);
    }
}
