package org.carillonpbx.directory.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the newest picture hangs. Readers take it without a lock; writers, which come after their commits and sometimes in
 * another order than these, are put back in order here: a change waits until the one before it has come.
 */
@ApplicationScoped
public class PictureBoard {
    private static final int WAITING_AT_MOST = 10_000;

    private final TreeMap<Long, PictureChange> waiting = new TreeMap<>();
    private volatile Picture picture = Picture.BLANK;

    public Picture now() {
        return picture;
    }

    /** Applies a committed change, or keeps it until those before it have come. */
    public synchronized void apply(PictureChange change) {
        waiting.put(change.edition(), change);
        if (waiting.size() > WAITING_AT_MOST) {
            waiting.pollFirstEntry();
        }
        applyWhatFollows();
    }

    /** Hangs up a picture that was loaded anew, unless ours is as new. */
    public synchronized void replace(Picture loaded) {
        Picture current = picture;
        if (loaded.edition() > current.edition()) {
            picture = new Picture(loaded.edition(), loaded.accounts(), current.departed(), loaded.dialPlan());
        }
        applyWhatFollows();
    }

    private void applyWhatFollows() {
        Picture next = picture;
        for (Map.Entry<Long, PictureChange> first = waiting.firstEntry();
                first != null && next.loaded() && first.getKey() <= next.edition() + 1;
                first = waiting.firstEntry()) {
            waiting.pollFirstEntry();
            if (first.getKey() > next.edition()) {
                next = next.with(first.getValue());
            }
        }
        picture = next;
    }
}
