package org.carillonpbx.linestate.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillonpbx.linestate.control.LineBoard;

/** What lines are doing now, from memory. Thread-safe. */
@ApplicationScoped
public class LineStates {
    @Inject
    LineBoard board;

    /** Whether somebody talks on that line. */
    public boolean talking(String number) {
        return board.line(number).dialogs().stream().anyMatch(dialog -> dialog.state() == LineDialog.State.CONFIRMED);
    }

    /** Whether a call of that line is going on, or about to. */
    public boolean busy(String number) {
        return board.line(number).dialogs().stream().anyMatch(LineDialog::live);
    }
}
