package org.carillonpbx.registrar.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.carillonpbx.registrar.entity.Contact;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Transport;

/** The table {@code registrations}: the contact book's copy at rest. Own transactions, plain JDBC in batches. */
public final class RegistrationTable {
    private static final String COLUMNS =
            "extension, contact, source, path, instance, registration_id, quality, call_id,"
                    + " sequence, user_agent, digest, granted_seconds, registered_at, expires_at";
    private static final String SELECT = "select " + COLUMNS + " from carillon.registrations";
    private static final String DELETE = "delete from carillon.registrations where extension = ?";
    private static final String INSERT = "insert into carillon.registrations (" + COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

    private final DataSource dataSource;

    public RegistrationTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Every contact that was written last, by extension; each with a grace for what the copy may lag behind. */
    Map<String, List<Contact>> load() throws SQLException {
        Map<String, List<Contact>> all = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                all.computeIfAbsent(rows.getString("extension"), n -> new ArrayList<>())
                        .add(contact(rows));
            }
        }
        return all;
    }

    private static Contact contact(ResultSet row) throws SQLException {
        String path = row.getString("path");
        int granted = row.getInt("granted_seconds");
        long expiresAt = row.getTimestamp("expires_at").getTime();
        return new Contact(
                row.getString("contact"),
                peer(row.getString("source")),
                path.isEmpty() ? List.of() : List.of(path.split("\n", -1)),
                row.getString("instance"),
                row.getInt("registration_id"),
                row.getInt("quality"),
                row.getString("call_id"),
                row.getLong("sequence"),
                row.getString("user_agent"),
                row.getString("digest"),
                granted,
                row.getTimestamp("registered_at").getTime(),
                expiresAt + granted * 125L,
                expiresAt);
    }

    private static Peer peer(String text) {
        int first = text.indexOf(':');
        int last = text.lastIndexOf(':');
        String address = text.substring(first + 1, last).replace("[", "").replace("]", "");
        return new Peer(
                Transport.valueOf(text.substring(0, first).toUpperCase(Locale.ROOT)),
                address,
                Integer.parseInt(text.substring(last + 1)));
    }

    /** Makes the rows of these extensions what is given: all of it or nothing. */
    void write(Map<String, List<Contact>> byExtension) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement delete = connection.prepareStatement(DELETE);
                    PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (Map.Entry<String, List<Contact>> entry : byExtension.entrySet()) {
                    delete.setString(1, entry.getKey());
                    delete.addBatch();
                    for (Contact contact : entry.getValue()) {
                        bind(insert, entry.getKey(), contact);
                        insert.addBatch();
                    }
                }
                delete.executeBatch();
                insert.executeBatch();
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void bind(PreparedStatement insert, String extension, Contact contact) throws SQLException {
        insert.setString(1, extension);
        insert.setString(2, storable(contact.uri()));
        insert.setString(3, contact.source().toString());
        insert.setString(4, storable(String.join("\n", contact.path())));
        insert.setString(5, storable(contact.instance()));
        insert.setInt(6, contact.registration());
        insert.setInt(7, contact.quality());
        insert.setString(8, storable(contact.callId()));
        insert.setLong(9, contact.sequence());
        insert.setString(10, storable(contact.userAgent()));
        insert.setString(11, contact.digest());
        insert.setInt(12, contact.grantedSeconds());
        insert.setObject(13, at(contact.registeredAt()));
        insert.setObject(14, at(contact.savedUntil()));
    }

    private static OffsetDateTime at(long millis) {
        return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
    }

    /** PostgreSQL's text knows no NUL; phones that send one need not be remembered to the letter. */
    private static String storable(String text) {
        return text.replace('\0', ' ');
    }
}
