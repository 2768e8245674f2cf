package org.carillonpbx.directory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.carillonpbx.directory.boundary.ExtensionDeleted;

/** Swaps the picture when a change of the directory has committed, then tells of the extensions that are gone. */
@ApplicationScoped
public class PicturePublisher {
    @Inject
    PictureBoard board;

    @Inject
    Event<ExtensionDeleted> deleted;

    void publish(@Observes(during = TransactionPhase.AFTER_SUCCESS) PictureChange change) {
        board.apply(change);
        change.removed().forEach(number -> deleted.fire(new ExtensionDeleted(number)));
    }
}
