package org.carillonpbx.linestate.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.carillonpbx.linestate.boundary.LineDialog;

/**
 * A line: its dialogs, and for a while those that ended.
 *
 * @param revision counts its changes
 * @param floor from which revision on everything that ended is remembered
 */
public record LineStory(List<LineDialog> dialogs, long revision, long floor) {
    static final LineStory QUIET = new LineStory(List.of(), 0, 0);
    private static final int ENDED_REMEMBERED = 16;

    public LineStory {
        dialogs = List.copyOf(dialogs);
    }

    LineStory with(LineDialog added) {
        List<LineDialog> more = new ArrayList<>(dialogs);
        more.add(added);
        return trimmed(more, revision + 1, floor);
    }

    Optional<LineDialog> find(String id) {
        for (LineDialog dialog : dialogs) {
            if (dialog.id().equals(id)) {
                return Optional.of(dialog);
            }
        }
        return Optional.empty();
    }

    LineStory changed(String id, UnaryOperator<LineDialog> change) {
        List<LineDialog> after = new ArrayList<>(dialogs);
        after.replaceAll(dialog -> dialog.id().equals(id) ? change.apply(dialog) : dialog);
        return trimmed(after, revision + 1, floor);
    }

    /** Forgets what ended first where too much that ended is remembered. Told with every fact of every call: plain loops. */
    private static LineStory trimmed(List<LineDialog> dialogs, long revision, long floor) {
        int ended = 0;
        LineDialog oldest = null;
        for (LineDialog dialog : dialogs) {
            if (!dialog.live()) {
                ended++;
                oldest = oldest == null || dialog.revision() < oldest.revision() ? dialog : oldest;
            }
        }
        if (oldest == null || ended <= ENDED_REMEMBERED) {
            return new LineStory(dialogs, revision, floor);
        }
        dialogs.remove(oldest);
        return new LineStory(dialogs, revision, oldest.revision());
    }

    /** Whether what changed since that revision can be told; else the whole has to be. */
    boolean remembers(long known) {
        return known >= floor && known <= revision;
    }
}
