package org.carillonpbx.numbering.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.guard.boundary.EmergencyNumbers;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;

/** The book of numbers that are taken. Within the caller's transaction; thread-safe. */
@ApplicationScoped
public class Numbering {
    private static final String FIELD = "number";

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    public Numbering() {}

    /** On a data source of one's own, without a container. */
    public Numbering(DataSource source) {
        this.source = source;
    }

    /** Adds what is wrong with a number that somebody wants to give to something. */
    public static void check(String number, List<Violation> violations) {
        if (!number.matches("[0-9]{2,10}")) {
            violations.add(new Violation(FIELD, "2 to 10 digits"));
        } else if (EmergencyNumbers.ALWAYS.contains(number)) {
            violations.add(new Violation(FIELD, "this is an emergency number"));
        }
    }

    /**
     * Takes a number; a {@link Problem} that names the holder where it is taken. Waits for whoever is about to take it.
     *
     * @param kind what holds it from now on, "room"
     */
    public void take(String kind, String number) {
        Map<String, String> holders = takeAll(kind, List.of(number));
        if (!holders.isEmpty()) {
            String message = said(holders.get(number), number);
            throw new Problem(
                    Problem.Kind.CONFLICT, "The number is taken: " + message, List.of(new Violation(FIELD, message)));
        }
    }

    /** Takes these numbers but for those that are taken already; returns those with who holds them. */
    public Map<String, String> takeAll(String kind, Collection<String> numbers) {
        return new Database(source).together(database -> {
            Set<String> refused = new HashSet<>(numbers);
            // in one order, so that two who want the same numbers never wait for each other
            database.list(
                            "insert into carillon.numbers (number, holder) select wanted, ? from unnest(?) wanted"
                                    + " order by wanted on conflict (number) do nothing returning number",
                            row -> row.text(FIELD),
                            kind,
                            Set.copyOf(numbers))
                    .forEach(refused::remove);
            Map<String, String> holders = new HashMap<>();
            if (!refused.isEmpty()) {
                database.list(
                                "select number, holder from carillon.numbers where number = any(?)",
                                row -> Map.entry(row.text(FIELD), row.text("holder")),
                                refused)
                        .forEach(entry -> holders.put(entry.getKey(), entry.getValue()));
            }
            return holders;
        });
    }

    /** Gives a number back; does nothing where something of another kind holds it. */
    public void release(String kind, String number) {
        new Database(source).change("delete from carillon.numbers where number = ? and holder = ?", number, kind);
    }

    /** Who holds a number, for the person who wanted it. */
    public static String said(String kind, String number) {
        return "there is " + (kind.startsWith("e") ? "an " : "a ") + kind + " " + number + " already";
    }
}
