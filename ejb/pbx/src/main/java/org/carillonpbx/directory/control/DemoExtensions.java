package org.carillonpbx.directory.control;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.carillonpbx.directory.boundary.NewExtension;

/** The extensions that the very first start on an empty database makes, as {@code number:secret,number:secret}. */
public final class DemoExtensions {
    private final EntityManager entities;
    private final ExtensionBook book;

    public DemoExtensions(EntityManager entities, ExtensionBook book) {
        this.entities = entities;
        this.book = book;
    }

    /** Makes them unless there was a first start before; tells how many. Within the caller's transaction. */
    public int seed(String setting) {
        if (!firstStart()) {
            return 0;
        }
        boolean empty = entities.createQuery("select count(e) from StoredExtension e", Long.class)
                        .getSingleResult()
                == 0;
        List<NewExtension> demo = empty ? parse(setting) : List.of();
        if (!demo.isEmpty()) {
            book.create(demo, true);
        }
        return demo.size();
    }

    private boolean firstStart() {
        return entities.createNativeQuery("update {h-schema}directory_editions set demo_seeded_at = now()"
                                + " where id = 1 and demo_seeded_at is null")
                        .executeUpdate()
                == 1;
    }

    private static List<NewExtension> parse(String setting) {
        List<NewExtension> demo = new ArrayList<>();
        for (String entry : setting.split(",", -1)) {
            int colon = entry.indexOf(':');
            if (colon > 0) {
                String number = entry.substring(0, colon).strip();
                String secret = entry.substring(colon + 1).strip();
                demo.add(new NewExtension(
                        number, "Demo " + number, secret, "", "", true, OptionalInt.empty(), OptionalInt.empty()));
            }
        }
        return demo;
    }
}
