package org.carillonpbx.room.boundary;

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
import org.carillonpbx.persistence.DatabaseTroubles;
import org.carillonpbx.room.control.RoomDesk;
import org.carillonpbx.vault.boundary.Vault;

/** The rooms: made, changed and removed here. Every method is a transaction; calls follow a change when it has committed. */
@Stateless
@Interceptors(DatabaseTroubles.class)
public class Rooms {
    @Inject
    private AuditLog audit;

    @Inject
    private Numbering numbering;

    @Inject
    private Vault vault;

    @Inject
    private Event<RoomsChanged> changed;

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    /** All of them, by number. */
    public List<Room> all() {
        return desk().all();
    }

    public Optional<Room> find(String number) {
        return desk().find(number);
    }

    /** Its version and whether PINs are set are not looked at. */
    public Room create(Room room, RoomPins pins) {
        Room made = desk().create(room, pins);
        changed.fire(new RoomsChanged());
        return made;
    }

    /** Puts this in the place of the room of its number; its version and whether PINs are set are not looked at. */
    public Room change(Room room, RoomPins pins, OptionalLong expectedVersion) {
        Room after = desk().change(room, pins, expectedVersion);
        changed.fire(new RoomsChanged());
        return after;
    }

    /** Those who are in it stay until they hang up; nobody comes in any more. */
    public void delete(String number, OptionalLong expectedVersion) {
        desk().delete(number, expectedVersion);
        changed.fire(new RoomsChanged());
    }

    private RoomDesk desk() {
        return new RoomDesk(new Database(source), numbering, audit, vault);
    }
}
