package org.carillonpbx.registrar.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.carillonpbx.registrar.boundary.LegacyDevice;

/** The table {@code digest_exceptions}: the exceptions register at rest. */
public final class LegacyDeviceTable {
    private static final String SELECT =
            "select extension, user_agent, source, first_used_at, last_used_at from carillon.digest_exceptions";
    private static final String UPSERT = "insert into carillon.digest_exceptions"
            + " (extension, user_agent, source, first_used_at, last_used_at) values (?, ?, ?, ?, ?)"
            + " on conflict (extension, user_agent)"
            + " do update set source = excluded.source, last_used_at = excluded.last_used_at";

    private final DataSource dataSource;

    public LegacyDeviceTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<LegacyDevice> load() throws SQLException {
        List<LegacyDevice> all = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                all.add(new LegacyDevice(
                        rows.getString(1), rows.getString(2), rows.getString(3), instant(rows, 4), instant(rows, 5)));
            }
        }
        return all;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    void write(List<LegacyDevice> devices) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            for (LegacyDevice device : devices) {
                upsert.setString(1, device.extension());
                upsert.setString(2, device.userAgent().replace('\0', ' '));
                upsert.setString(3, device.source());
                upsert.setObject(4, device.firstUsedAt().atOffset(ZoneOffset.UTC));
                upsert.setObject(5, device.lastUsedAt().atOffset(ZoneOffset.UTC));
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }
}
