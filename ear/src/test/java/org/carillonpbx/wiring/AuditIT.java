package org.carillonpbx.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.carillonpbx.peer.RunningPbx;
import org.junit.jupiter.api.Test;

/** Who changed which extension stands in the audit log, and no secret does. */
class AuditIT {
    private final RunningPbx pbx = RunningPbx.shared();

    @Test
    void whatBecomesOfAnExtensionIsWrittenDownWithWhoDidIt() throws SQLException {
        RunningPbx.Extension extension = pbx.newExtension(20);
        String path = "/api/extensions/" + extension.number();
        assertThat(pbx.send("PATCH", path, "{\"name\":\"Renamed\"}").statusCode())
                .isEqualTo(200);
        assertThat(pbx.send("PATCH", path, "{\"name\":\"\\u0007\"}").statusCode())
                .isEqualTo(422);
        assertThat(pbx.send("DELETE", path, "").statusCode()).isEqualTo(204);

        List<String> entries = entriesOf("extension " + extension.number());

        assertThat(entries).hasSize(3);
        assertThat(entries.get(0)).startsWith("admin extension.created");
        assertThat(entries.get(1)).startsWith("admin extension.changed").contains("Renamed");
        assertThat(entries.get(2)).startsWith("admin extension.deleted");
        assertThat(entries).noneMatch(entry -> entry.contains(extension.secret()));
    }

    private static List<String> entriesOf(String subject) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        System.getProperty("carillon.test.jdbc.url"),
                        System.getProperty("carillon.test.jdbc.user"),
                        System.getProperty("carillon.test.jdbc.password"));
                PreparedStatement statement =
                        connection.prepareStatement("select actor, action, before_state, after_state"
                                + " from carillon.audit_entries where subject = ? order by id")) {
            statement.setString(1, subject);
            List<String> entries = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3) + " "
                            + rows.getString(4));
                }
            }
            return entries;
        }
    }
}
