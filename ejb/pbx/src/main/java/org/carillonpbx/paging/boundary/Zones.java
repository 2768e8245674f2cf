package org.carillonpbx.paging.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.numbering.boundary.Numbering;
import org.carillonpbx.paging.control.ZoneDesk;
import org.carillonpbx.persistence.DatabaseTroubles;

/** The paging zones: made, changed and removed here. Every method is a transaction; calls follow a change when it has committed. */
@Stateless
@Interceptors(DatabaseTroubles.class)
public class Zones {
    @Inject
    private AuditLog audit;

    @Inject
    private Numbering numbering;

    @Inject
    private Event<ZonesChanged> changed;

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    /** All of them, by number. */
    public List<Zone> all() {
        return desk().all();
    }

    public Optional<Zone> find(String number) {
        return desk().find(number);
    }

    /** Its version is not looked at. */
    public Zone create(Zone zone) {
        Zone made = desk().create(zone);
        changed.fire(new ZonesChanged());
        return made;
    }

    /** Puts this in the place of the zone of its number; its version is not looked at. */
    public Zone change(Zone zone, OptionalLong expectedVersion) {
        Zone after = desk().change(zone, expectedVersion);
        changed.fire(new ZonesChanged());
        return after;
    }

    /** A page that is under way goes on to its end. */
    public void delete(String number, OptionalLong expectedVersion) {
        desk().delete(number, expectedVersion);
        changed.fire(new ZonesChanged());
    }

    private ZoneDesk desk() {
        return new ZoneDesk(new Database(source), numbering, audit);
    }
}
