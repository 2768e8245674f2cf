package org.carillonpbx.guard.control;

import java.util.List;
import java.util.OptionalLong;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.guard.boundary.AccessRule;
import org.carillonpbx.guard.boundary.AccessRules;
import org.carillonpbx.guard.boundary.Service;
import org.carillonpbx.problem.boundary.Problem;

/** The table {@code access_rules}: replaced as a whole, under one version. Within the caller's transaction. */
public final class AccessRuleTable {
    private final Database database;

    public AccessRuleTable(Database database) {
        this.database = database;
    }

    public AccessRules load() {
        long version = version("");
        return new AccessRules(
                database.list(
                        "select service, allow, prefix, note from carillon.access_rules order by place",
                        row -> new AccessRule(
                                Service.valueOf(row.text("service")),
                                row.flag("allow"),
                                row.text("prefix"),
                                row.text("note"))),
                version);
    }

    private long version(String lock) {
        return database.first(
                        "select number from carillon.access_editions where only_one" + lock,
                        row -> row.number("number"))
                .orElseThrow();
    }

    /** Puts these in the place of what was there; throws where somebody else was quicker. */
    public AccessRules replace(List<AccessRule> rules, OptionalLong expected) {
        long version = version(" for update");
        if (expected.isPresent() && expected.getAsLong() != version) {
            throw new Problem(Problem.Kind.OUTDATED, "Somebody else has changed the rules since you read them.");
        }
        database.change("delete from carillon.access_rules");
        for (int place = 0; place < rules.size(); place++) {
            AccessRule rule = rules.get(place);
            database.change(
                    "insert into carillon.access_rules (place, service, allow, prefix, note) values (?, ?, ?, ?, ?)",
                    place,
                    rule.service(),
                    rule.allow(),
                    rule.prefix(),
                    rule.note());
        }
        database.change("update carillon.access_editions set number = number + 1");
        return new AccessRules(rules, version + 1);
    }
}
