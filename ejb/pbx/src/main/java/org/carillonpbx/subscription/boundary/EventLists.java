package org.carillonpbx.subscription.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.persistence.DatabaseTroubles;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.carillonpbx.subscription.control.ListPicture;
import org.carillonpbx.subscription.control.ListTable;

/**
 * Lists of extensions that a phone watches with one subscription (RFC 4662): a side car's keys. Subscriptions made before a
 * change go on with the members of then until they are refreshed by a new one.
 */
@Stateless
@Interceptors(DatabaseTroubles.class)
public class EventLists {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{2,10}");
    private static final int MOST_MEMBERS = 200;

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    @Inject
    private ListPicture picture;

    @Inject
    private AuditLog audit;

    /** Every list, by name. */
    public Map<String, List<String>> all() {
        return table().all();
    }

    /** Makes or changes a list. */
    public void put(String name, List<String> members) {
        List<Violation> violations = new ArrayList<>();
        if (!NAME.matcher(name).matches() || NUMBER.matcher(name).matches()) {
            violations.add(new Violation("name", "small letters, digits, dots and dashes, and not a number alone"));
        }
        if (members.isEmpty() || members.size() > MOST_MEMBERS) {
            violations.add(new Violation("members", "1 to " + MOST_MEMBERS));
        }
        if (!members.stream().allMatch(member -> NUMBER.matcher(member).matches())) {
            violations.add(new Violation("members", "extensions, 2 to 10 digits each"));
        }
        if (!violations.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "The list is not as it should be.", violations);
        }
        List<String> distinct = members.stream().distinct().toList();
        table().put(name, distinct);
        audit.record("event-list.put", "list " + name, "", "{\"members\":\"" + String.join(",", distinct) + "\"}");
        table().load(picture);
    }

    public void remove(String name) {
        if (!table().remove(name)) {
            throw new Problem(Problem.Kind.NOT_FOUND, "There is no list " + name + ".");
        }
        audit.record("event-list.remove", "list " + name, "", "");
        table().load(picture);
    }

    private ListTable table() {
        return new ListTable(source);
    }
}
