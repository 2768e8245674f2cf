package org.carillonpbx.database.boundary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Runs SQL on a data source: in the transaction the caller is in, or each statement for itself where there is none.
 * Thread-safe. Throws what {@link Failure#of} makes of an SQLException.
 */
public final class Database {
    private final DataSource source;

    public Database(DataSource source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    /** Every row of a query. */
    public <T> List<T> list(String sql, Row.Reader<T> reader, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            Bind.all(statement, parameters);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(new Row(result)));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw Failure.of(e);
        }
    }

    /** The first row of a query. */
    public <T> Optional<T> first(String sql, Row.Reader<T> reader, Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /** Runs an insert, update or delete; how many rows it touched. */
    public int change(String sql, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            Bind.all(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw Failure.of(e);
        }
    }
}
