package org.carillonpbx.paging.control;

import jakarta.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.paging.boundary.Zone;
import org.carillonpbx.problem.boundary.Problem;

/** Changes zones, where they are as they should be, and writes down who did. Within the caller's transaction. */
public final class ZoneDesk {
    private static final String NONE = "";

    private final ZoneTable table;
    private final AuditLog audit;
    private final Predicate<String> isTaken;

    public ZoneDesk(Database database, AuditLog audit, Predicate<String> isTaken) {
        this.table = new ZoneTable(database);
        this.audit = audit;
        this.isTaken = isTaken;
    }

    public List<Zone> all() {
        return table.all();
    }

    public Optional<Zone> find(String number) {
        return table.find(number);
    }

    public Zone create(Zone wanted) {
        Zone zone = ZoneCheck.checked(wanted);
        if (isTaken.test(zone.number())) {
            throw new Problem(Problem.Kind.CONFLICT, "Number " + zone.number() + " belongs to something else.");
        }
        if (!table.insert(zone)) {
            throw new Problem(Problem.Kind.CONFLICT, "There is a zone " + zone.number() + " already.");
        }
        audit.record("zone.created", zone.number(), NONE, json(zone));
        return existing(zone.number());
    }

    public Zone change(Zone wanted, OptionalLong expectedVersion) {
        Zone before = existing(wanted.number());
        Zone zone = ZoneCheck.checked(wanted);
        if (!table.update(zone, expectedVersion)) {
            throw outdated(zone.number());
        }
        audit.record("zone.changed", zone.number(), json(before), json(zone));
        return existing(zone.number());
    }

    public void delete(String number, OptionalLong expectedVersion) {
        Zone before = existing(number);
        if (!table.delete(number, expectedVersion)) {
            throw outdated(number);
        }
        audit.record("zone.deleted", number, json(before), NONE);
    }

    private Zone existing(String number) {
        return table.find(number)
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "There is no paging zone " + number + "."));
    }

    private static Problem outdated(String number) {
        return new Problem(Problem.Kind.OUTDATED, "Somebody else has changed zone " + number + " since you read it.");
    }

    private static String json(Zone zone) {
        return Json.createObjectBuilder()
                .add("number", zone.number())
                .add("name", zone.name())
                .add("group", zone.group())
                .add("port", zone.port())
                .add("ttl", zone.ttl())
                .add("networkInterface", zone.networkInterface())
                .add("codec", zone.codec())
                .add("longestSeconds", zone.longestSeconds())
                .build()
                .toString();
    }
}
