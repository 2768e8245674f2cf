package org.carillonpbx.guard.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.carillonpbx.audit.boundary.Actor;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.guard.control.AccessCheck;
import org.carillonpbx.guard.control.AccessRuleTable;
import org.carillonpbx.persistence.DatabaseTroubles;

/** The lists of who may and who may not: replaced as a whole, in one transaction and with one swap of the picture. */
@Stateless
@Interceptors(DatabaseTroubles.class)
public class AccessLists {
    @Inject
    private AuditLog audit;

    @Inject
    private Event<AccessRules> changed;

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    public AccessRules rules() {
        return new AccessRuleTable(new Database(source)).load();
    }

    /** Refuses what would shut out whoever asks for it. */
    public AccessRules replace(List<AccessRule> rules, OptionalLong expectedVersion) {
        List<AccessRule> plain = AccessCheck.checked(rules, Actor.current().address());
        AccessRuleTable table = new AccessRuleTable(new Database(source));
        AccessRules before = table.load();
        AccessRules after = table.replace(plain, expectedVersion);
        audit.record("access.changed", "access rules", json(before), json(after));
        changed.fire(after);
        return after;
    }

    private static String json(AccessRules rules) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        rules.rules()
                .forEach(rule -> lines.add(rule.service() + (rule.allow() ? " allow " : " deny ") + rule.prefix()));
        return Json.createObjectBuilder().add("rules", lines).build().toString();
    }
}
