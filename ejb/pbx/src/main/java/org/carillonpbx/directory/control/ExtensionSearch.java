package org.carillonpbx.directory.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.carillonpbx.directory.boundary.Extension;
import org.carillonpbx.directory.boundary.ExtensionQuery;
import org.carillonpbx.directory.entity.StoredExtension;
import org.carillonpbx.page.boundary.Page;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Problem.Kind;
import org.carillonpbx.problem.boundary.Violation;

/** Reads extensions from the database, within the caller's transaction. */
public final class ExtensionSearch {
    private static final Set<String> SORTS = Set.of("number", "name", "email", "updatedAt");
    private static final String MATCHES = " from StoredExtension e where lower(e.number) like :text escape '\\'"
            + " or lower(e.name) like :text escape '\\' or lower(e.email) like :text escape '\\'";
    private static final int CHUNK = 1_000;

    private final EntityManager entities;

    public ExtensionSearch(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<Extension> find(String number) {
        return stored(number, LockModeType.NONE).map(ExtensionSearch::shown);
    }

    Optional<StoredExtension> stored(String number, LockModeType lock) {
        return entities.createQuery("select e from StoredExtension e where e.number = :number", StoredExtension.class)
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    public Page<Extension> search(ExtensionQuery query) {
        String sort = query.sort().isEmpty() ? "number" : query.sort();
        if (!SORTS.contains(sort)) {
            throw malformed("sort", "one of number, name, email and updatedAt");
        }
        if (query.limit() < 1 || query.limit() > 1_000) {
            throw malformed("limit", "1 to 1000");
        }
        if (query.offset() < 0) {
            throw malformed("offset", "0 or more");
        }
        String direction = query.descending() ? " desc" : " asc";
        String pattern = pattern(query.text());
        List<StoredExtension> rows = entities.createQuery(
                        "select e" + MATCHES + " order by " + order(sort, direction), StoredExtension.class)
                .setParameter("text", pattern)
                .setFirstResult(query.offset())
                .setMaxResults(query.limit())
                .getResultList();
        long total = entities.createQuery("select count(e)" + MATCHES, Long.class)
                .setParameter("text", pattern)
                .getSingleResult();
        return new Page<>(rows.stream().map(ExtensionSearch::shown).toList(), total);
    }

    /** Only names from {@link #SORTS} come here: no text of the caller's gets into the query. */
    private static String order(String sort, String direction) {
        return switch (sort) {
            case "number" -> "length(e.number)" + direction + ", e.number" + direction;
            case "updatedAt" -> "e.updatedAt" + direction + ", e.number asc";
            default -> "lower(e." + sort + ")" + direction + ", e.number asc";
        };
    }

    private static String pattern(String text) {
        String literal = text.strip().toLowerCase(Locale.ROOT);
        return "%" + literal.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static Problem malformed(String field, String message) {
        return new Problem(Kind.MALFORMED, "The query cannot be understood", List.of(new Violation(field, message)));
    }

    /** Which of these numbers exist already. */
    Set<String> taken(List<String> numbers) {
        Set<String> taken = new HashSet<>();
        for (int from = 0; from < numbers.size(); from += CHUNK) {
            taken.addAll(entities.createQuery(
                            "select e.number from StoredExtension e where e.number in :numbers", String.class)
                    .setParameter("numbers", numbers.subList(from, Math.min(from + CHUNK, numbers.size())))
                    .getResultList());
        }
        return taken;
    }

    static Extension shown(StoredExtension stored) {
        return new Extension(
                stored.getNumber(),
                stored.getName(),
                stored.getEmail(),
                stored.isEnabled(),
                stored.getMaxContacts(),
                stored.getRingSeconds(),
                stored.getNote(),
                stored.getVersion(),
                stored.getCreatedAt(),
                stored.getUpdatedAt());
    }
}
