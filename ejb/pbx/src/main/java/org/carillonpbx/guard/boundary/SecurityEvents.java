package org.carillonpbx.guard.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.interceptor.Interceptors;
import javax.sql.DataSource;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.guard.control.SecurityEventTable;
import org.carillonpbx.page.boundary.Page;
import org.carillonpbx.persistence.DatabaseTroubles;

/** What was turned away and who was banned in the last thirty days, told together by the minute. */
@Stateless
@Interceptors(DatabaseTroubles.class)
public class SecurityEvents {
    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    /** Newest first. */
    public Page<SecurityEvent> latest(int offset, int limit) {
        return new SecurityEventTable(new Database(source)).latest(offset, limit);
    }
}
