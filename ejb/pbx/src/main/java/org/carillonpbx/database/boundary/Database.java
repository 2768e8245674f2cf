package org.carillonpbx.database.boundary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Runs SQL on a data source: in the container's transaction where the caller is in one, else each statement, or what is
 * run {@link #together}, for itself. Thread-safe. Throws what {@link Failure#of} makes of an SQLException.
 */
public final class Database {
    private final Access access;

    public Database(DataSource source) {
        Objects.requireNonNull(source, "source");
        this.access = new Access() {
            @Override
            public <T> T with(Work<T> work) throws SQLException {
                try (Connection connection = source.getConnection()) {
                    return work.on(connection);
                }
            }
        };
    }

    private Database(Connection connection) {
        this.access = new Access() {
            @Override
            public <T> T with(Work<T> work) throws SQLException {
                return work.on(connection);
            }
        };
    }

    /** Every row of a query. */
    public <T> List<T> list(String sql, Row.Reader<T> reader, Object... parameters) {
        return run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Bind.all(statement, parameters);
                List<T> rows = new ArrayList<>();
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        rows.add(reader.read(new Row(result)));
                    }
                }
                return rows;
            }
        });
    }

    /** The first row of a query. */
    public <T> Optional<T> first(String sql, Row.Reader<T> reader, Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /** Runs an insert, update or delete; how many rows it touched. */
    public int change(String sql, Object... parameters) {
        return run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Bind.all(statement, parameters);
                return statement.executeUpdate();
            }
        });
    }

    /** All of it in one transaction, the container's where there is one: there it commits or rolls back, not here. */
    public <T> T together(Function<Database, T> work) {
        return run(connection -> {
            Database bound = new Database(connection);
            if (!connection.getAutoCommit()) {
                return work.apply(bound);
            }
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.apply(bound);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        });
    }

    private <T> T run(Work<T> work) {
        try {
            return access.with(work);
        } catch (SQLException e) {
            throw Failure.of(e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private interface Access {
        <T> T with(Work<T> work) throws SQLException;
    }
}
