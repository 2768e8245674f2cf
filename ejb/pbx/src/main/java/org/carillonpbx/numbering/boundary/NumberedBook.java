package org.carillonpbx.numbering.boundary;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.problem.boundary.Problem;

/**
 * Changes things that are dialled, where they are as they should be: takes their numbers, and writes down who did what.
 * Within the caller's transaction.
 */
public abstract class NumberedBook<T extends Numbered> {
    private static final String NONE = "";

    private final Kind kind;
    private final NumberedTable<T> table;
    private final Numbering numbering;
    private final AuditLog audit;

    /**
     * What such a thing is called.
     *
     * @param name in sentences, "paging zone"
     * @param audited in the audit log, "zone"
     */
    public record Kind(String name, String audited) {}

    protected NumberedBook(Kind kind, NumberedTable<T> table, Numbering numbering, AuditLog audit) {
        this.kind = kind;
        this.table = table;
        this.numbering = numbering;
        this.audit = audit;
    }

    /** As it is to be kept, its texts trimmed; throws a {@link Problem} where it is not as it should be. */
    protected abstract T checked(T wanted);

    /** What the audit log shows of it. */
    protected abstract JsonObject told(T one);

    public List<T> all() {
        return table.all();
    }

    public Optional<T> find(String number) {
        return table.find(number);
    }

    /** Its version is not looked at. */
    public T create(T wanted) {
        T one = checked(wanted);
        numbering.take(kind.name(), one.number());
        if (!table.insert(one)) {
            throw new Problem(Problem.Kind.CONFLICT, Numbering.said(kind.name(), one.number()));
        }
        audit.record(kind.audited() + ".created", one.number(), NONE, told(one).toString());
        return existing(one.number());
    }

    /** Puts this in the place of the one of its number; its version is not looked at. */
    public T change(T wanted, OptionalLong expectedVersion) {
        T before = existing(wanted.number());
        T one = checked(wanted);
        if (!table.update(one, expectedVersion)) {
            throw outdated(one.number());
        }
        audit.record(
                kind.audited() + ".changed",
                one.number(),
                told(before).toString(),
                told(one).toString());
        return existing(one.number());
    }

    public void delete(String number, OptionalLong expectedVersion) {
        T before = existing(number);
        if (!table.delete(number, expectedVersion)) {
            throw outdated(number);
        }
        numbering.release(kind.name(), number);
        audit.record(kind.audited() + ".deleted", number, told(before).toString(), NONE);
    }

    private T existing(String number) {
        return table.find(number)
                .orElseThrow(
                        () -> new Problem(Problem.Kind.NOT_FOUND, "There is no " + kind.name() + " " + number + "."));
    }

    private Problem outdated(String number) {
        return new Problem(
                Problem.Kind.OUTDATED,
                "Somebody else has changed " + kind.name() + " " + number + " since you read it.");
    }
}
