package org.carillonpbx.numbering.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.database.boundary.Row;

/** A table of things that are dialled. Within the caller's transaction where there is one. */
public final class NumberedTable<T extends Numbered> {
    private static final long ANY = -1;

    private final Database database;
    private final Form<T> form;

    /**
     * What a table looks like; all but the values is text of ours. Every such table has a number and a version beside.
     *
     * @param columns those that are written, in the order of their values
     * @param derived what is read beside them, {@code pin is not null as guarded}; may be empty
     */
    public record Form<T>(
            String table,
            List<String> columns,
            List<String> derived,
            Function<T, List<Object>> values,
            Row.Reader<T> reader) {
        public Form {
            columns = List.copyOf(columns);
            derived = List.copyOf(derived);
        }

        private String select() {
            List<String> read = new ArrayList<>(columns);
            read.addAll(derived);
            return "select number, version, " + String.join(", ", read) + " from " + table;
        }
    }

    public NumberedTable(Database database, Form<T> form) {
        this.database = database;
        this.form = form;
    }

    /** All of them, by number. */
    public List<T> all() {
        return database.list(form.select() + " order by number", form.reader());
    }

    public Optional<T> find(String number) {
        return database.first(form.select() + " where number = ?", form.reader(), number);
    }

    /** False where there is one of that number. */
    boolean insert(T one) {
        List<Object> values = new ArrayList<>(List.of(one.number()));
        values.addAll(form.values().apply(one));
        String places = values.stream().map(value -> "?").collect(Collectors.joining(", "));
        return database.change(
                        "insert into " + form.table() + " (number, " + String.join(", ", form.columns()) + ") values ("
                                + places + ") on conflict (number) do nothing",
                        values.toArray())
                == 1;
    }

    /** False where it is of another version than is expected. */
    boolean update(T one, OptionalLong expected) {
        String set = form.columns().stream().map(column -> column + " = ?, ").collect(Collectors.joining());
        List<Object> values = new ArrayList<>(form.values().apply(one));
        return changed(
                "update " + form.table() + " set " + set + "version = version + 1", values, one.number(), expected);
    }

    /** False where it is of another version than is expected. */
    boolean delete(String number, OptionalLong expected) {
        return changed("delete from " + form.table(), new ArrayList<>(), number, expected);
    }

    private boolean changed(String what, List<Object> values, String number, OptionalLong expected) {
        long version = expected.orElse(ANY);
        values.addAll(List.of(number, version, version));
        return database.change(what + " where number = ? and (version = ? or ? = " + ANY + ")", values.toArray()) == 1;
    }
}
