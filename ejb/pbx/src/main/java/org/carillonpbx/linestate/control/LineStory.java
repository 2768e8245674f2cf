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
        return dialogs.stream().filter(dialog -> dialog.id().equals(id)).findFirst();
    }

    LineStory changed(String id, UnaryOperator<LineDialog> change) {
        return trimmed(
                dialogs.stream()
                        .map(dialog -> dialog.id().equals(id) ? change.apply(dialog) : dialog)
                        .toList(),
                revision + 1,
                floor);
    }

    private static LineStory trimmed(List<LineDialog> dialogs, long revision, long floor) {
        long ended = dialogs.stream().filter(dialog -> !dialog.live()).count();
        if (ended <= ENDED_REMEMBERED) {
            return new LineStory(dialogs, revision, floor);
        }
        LineDialog oldest = dialogs.stream()
                .filter(dialog -> !dialog.live())
                .min(java.util.Comparator.comparingLong(LineDialog::revision))
                .orElseThrow();
        List<LineDialog> left = new ArrayList<>(dialogs);
        left.remove(oldest);
        return new LineStory(left, revision, oldest.revision());
    }

    /** Whether what changed since that revision can be told; else the whole has to be. */
    boolean remembers(long known) {
        return known >= floor && known <= revision;
    }
}
