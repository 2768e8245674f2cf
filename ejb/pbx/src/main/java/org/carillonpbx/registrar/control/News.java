package org.carillonpbx.registrar.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which extensions' contacts have changed and who has yet to learn of it: the database and the listeners. An extension
 * stands here once, however often it changed; so this is never longer than the directory. Thread-safe.
 */
@ApplicationScoped
public class News {
    private final Set<String> toWrite = ConcurrentHashMap.newKeySet();
    private final Set<String> toTell = ConcurrentHashMap.newKeySet();

    void changed(String extension) {
        toWrite.add(extension);
        toTell.add(extension);
    }

    void outdated(String extension) {
        toWrite.add(extension);
    }

    /** Takes some that have to be written; whoever fails to write them puts them back with {@link #outdated}. */
    List<String> takeToWrite(int atMost) {
        return take(toWrite, atMost);
    }

    List<String> takeToTell(int atMost) {
        return take(toTell, atMost);
    }

    private static List<String> take(Set<String> from, int atMost) {
        List<String> taken = new ArrayList<>();
        Iterator<String> all = from.iterator();
        while (taken.size() < atMost && all.hasNext()) {
            taken.add(all.next());
            all.remove();
        }
        return taken;
    }
}
