package org.carillonpbx.paging.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.numbering.boundary.NumberedBook;
import org.carillonpbx.numbering.boundary.Numbering;
import org.carillonpbx.paging.boundary.Zone;

/** Changes zones. Within the caller's transaction. */
public final class ZoneDesk extends NumberedBook<Zone> {

    public ZoneDesk(Database database, Numbering numbering, AuditLog audit) {
        super(new Kind("paging zone", "zone"), ZoneTable.on(database), numbering, audit);
    }

    @Override
    protected Zone checked(Zone wanted) {
        return ZoneCheck.checked(wanted);
    }

    @Override
    protected JsonObject told(Zone zone) {
        return Json.createObjectBuilder()
                .add("number", zone.number())
                .add("name", zone.name())
                .add("group", zone.group())
                .add("port", zone.port())
                .add("ttl", zone.ttl())
                .add("networkInterface", zone.networkInterface())
                .add("codec", zone.codec())
                .add("longestSeconds", zone.longestSeconds())
                .add("members", Json.createArrayBuilder(zone.members()))
                .add("pagers", Json.createArrayBuilder(zone.pagers()))
                .build();
    }
}
