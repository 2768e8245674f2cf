package org.carillonpbx.subscription.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Transport;
import org.carillonpbx.sip.event.EventName;
import org.carillonpbx.sip.event.WatcherDialog;

/** The table {@code subscriptions}: the book's copy at rest. Own transactions, plain JDBC in batches. */
final class SubscriptionTable {
    private static final String COLUMNS =
            "key, watcher, event, event_id, resource, list, call_id, local_tag, remote_tag,"
                    + " local_uri, remote_uri, target, routes, flow, sequence, remote_sequence, version, user_agent, since,"
                    + " expires_at";
    private static final String SELECT = "select " + COLUMNS + " from carillon.subscriptions where expires_at > now()";
    private static final String DELETE = "delete from carillon.subscriptions where key = ?";
    private static final String CLEAR = "delete from carillon.subscriptions";
    private static final String INSERT = "insert into carillon.subscriptions (" + COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

    private final DataSource dataSource;

    SubscriptionTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<SavedSubscription> load() throws SQLException {
        List<SavedSubscription> all = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                all.add(read(rows));
            }
        }
        return all;
    }

    /** Makes the rows of these keys what is given, empty where it is gone. */
    void write(Map<String, Optional<SavedSubscription>> byKey) throws SQLException {
        together(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
                for (String key : byKey.keySet()) {
                    delete.setString(1, storable(key));
                    delete.addBatch();
                }
                delete.executeBatch();
            }
            insert(connection, byKey.values().stream().flatMap(Optional::stream).toList());
        });
    }

    /** Makes the table what is given. */
    void writeAll(Collection<SavedSubscription> all) throws SQLException {
        together(connection -> {
            try (PreparedStatement clear = connection.prepareStatement(CLEAR)) {
                clear.executeUpdate();
            }
            insert(connection, all);
        });
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void together(Work work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.on(connection);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void insert(Connection connection, Collection<SavedSubscription> all) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (SavedSubscription saved : all) {
                bind(insert, saved);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, SavedSubscription saved) throws SQLException {
        WatcherDialog dialog = saved.dialog();
        List<String> texts = List.of(
                saved.key(),
                saved.watcher(),
                saved.event().name(),
                saved.event().id(),
                saved.resource(),
                dialog.callId(),
                dialog.localTag(),
                dialog.remoteTag(),
                dialog.localUri(),
                dialog.remoteUri(),
                dialog.target(),
                String.join("\n", dialog.routes()),
                dialog.flow().map(Peer::toString).orElse(""));
        int at = 1;
        for (String text : texts) {
            if (at == 6) {
                insert.setBoolean(at++, saved.list());
            }
            insert.setString(at++, storable(text));
        }
        insert.setLong(15, saved.sequence());
        insert.setLong(16, saved.remoteSequence());
        insert.setInt(17, saved.version());
        insert.setString(18, storable(saved.userAgent()));
        insert.setObject(19, at(saved.since()));
        insert.setObject(20, at(saved.expiresAt()));
    }

    private static SavedSubscription read(ResultSet row) throws SQLException {
        String routes = row.getString("routes");
        WatcherDialog dialog = new WatcherDialog(
                row.getString("call_id"),
                row.getString("local_tag"),
                row.getString("remote_tag"),
                row.getString("local_uri"),
                row.getString("remote_uri"),
                row.getString("target"),
                routes.isEmpty() ? List.of() : List.of(routes.split("\n", -1)),
                peer(row.getString("flow")));
        return new SavedSubscription(
                row.getString("key"),
                row.getString("watcher"),
                new EventName(row.getString("event"), row.getString("event_id")),
                row.getString("resource"),
                row.getBoolean("list"),
                dialog,
                row.getLong("sequence"),
                row.getLong("remote_sequence"),
                row.getInt("version"),
                row.getString("user_agent"),
                row.getTimestamp("since").getTime(),
                row.getTimestamp("expires_at").getTime());
    }

    private static Optional<Peer> peer(String text) {
        int first = text.indexOf(':');
        int last = text.lastIndexOf(':');
        if (first < 0 || last == first) {
            return Optional.empty();
        }
        String address = text.substring(first + 1, last).replace("[", "").replace("]", "");
        return Optional.of(new Peer(
                Transport.valueOf(text.substring(0, first).toUpperCase(Locale.ROOT)),
                address,
                Integer.parseInt(text.substring(last + 1))));
    }

    private static OffsetDateTime at(long millis) {
        return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
    }

    /** PostgreSQL's text knows no NUL. */
    private static String storable(String text) {
        return text.replace('\0', ' ');
    }
}
