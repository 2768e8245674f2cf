package org.carillonpbx.directory.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carillonpbx.call.Line;
import org.carillonpbx.call.Party;
import org.carillonpbx.digest.boundary.DigestAlgorithm;
import org.carillonpbx.directory.boundary.Account;

/** Makes a whole picture from the database, within the caller's transaction. */
public final class PictureSource {
    private static final String EXTENSIONS = "select e.number, e.name, e.enabled, e.max_contacts, e.ring_seconds"
            + " from {h-schema}extensions e order by e.id";
    private static final String DIGESTS = "select e.number, g.algorithm, g.realm, g.sealed"
            + " from {h-schema}extensions e join {h-schema}devices d on d.extension_id = e.id and d.main"
            + " join {h-schema}device_digests g on g.device_id = d.id";

    private final EntityManager entities;
    private final Credentials credentials;

    public PictureSource(EntityManager entities, Credentials credentials) {
        this.entities = entities;
        this.credentials = credentials;
    }

    /** The edition that the database is at. */
    public long edition() {
        return edition("");
    }

    /** The picture of the current edition. Changes wait for it meanwhile, so that picture and edition belong together. */
    public Picture load() {
        long edition = edition(" for share");
        Map<String, Map<DigestAlgorithm, byte[]>> ha1 = ha1ByNumber();
        List<Account> accounts = new ArrayList<>();
        for (Tuple row : rows(EXTENSIONS)) {
            String number = row.get(0, String.class);
            Line line = new Line(
                    new Party(number, row.get(1, String.class)), row.get(4, Integer.class), row.get(2, Boolean.class));
            accounts.add(new Account(line, row.get(3, Integer.class), ha1.getOrDefault(number, Map.of())));
        }
        return Picture.of(edition, accounts);
    }

    private Map<String, Map<DigestAlgorithm, byte[]>> ha1ByNumber() {
        Map<String, Map<DigestAlgorithm, byte[]>> all = new HashMap<>();
        for (Tuple row : rows(DIGESTS)) {
            String number = row.get(0, String.class);
            String token = row.get(1, String.class);
            credentials
                    .open(number, token, row.get(2, String.class), row.get(3, byte[].class))
                    .ifPresent(ha1 -> all.computeIfAbsent(number, n -> new EnumMap<>(DigestAlgorithm.class))
                            .put(DigestAlgorithm.named(token).orElseThrow(), ha1));
        }
        return all;
    }

    @SuppressWarnings("unchecked") // Hibernate: a native query of tuples is typed no better
    private List<Tuple> rows(String sql) {
        return entities.createNativeQuery(sql, Tuple.class).getResultList();
    }

    private long edition(String lock) {
        return ((Number) entities.createNativeQuery(
                                "select number from {h-schema}directory_editions where id = 1" + lock, Long.class)
                        .getSingleResult())
                .longValue();
    }
}
