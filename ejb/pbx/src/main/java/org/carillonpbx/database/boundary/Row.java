package org.carillonpbx.database.boundary;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** One row of a result, column by column in our own types. Valid only while it is being read. */
public record Row(ResultSet columns) {

    public String text(String column) throws SQLException {
        String text = columns.getString(column);
        return text == null ? "" : text;
    }

    public long number(String column) throws SQLException {
        return columns.getLong(column);
    }

    public boolean flag(String column) throws SQLException {
        return columns.getBoolean(column);
    }

    public byte[] bytes(String column) throws SQLException {
        byte[] bytes = columns.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    public Instant instant(String column) throws SQLException {
        return maybeInstant(column).orElseThrow(() -> new SQLException(column + " is null"));
    }

    public Optional<Instant> maybeInstant(String column) throws SQLException {
        return Optional.ofNullable(columns.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    public LocalDate day(String column) throws SQLException {
        return columns.getObject(column, LocalDate.class);
    }

    public List<String> texts(String column) throws SQLException {
        Array array = columns.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** How one row becomes a value. */
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }
}
