package org.carillonpbx.journal.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillonpbx.journal.control.FactJournal;

/** How the journal is doing, for dashboards, health and metrics. */
@ApplicationScoped
public class Journal {

    @Inject
    private FactJournal journal;

    /** Read from memory. */
    public JournalFigures figures() {
        return journal.figures();
    }
}
