package org.carillonpbx.messaging.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.carillonpbx.messaging.control.MessageDesk;
import org.carillonpbx.registrar.boundary.RegistrationChanged;

/** Takes messages in and brings them to phones. Pure memory; called on any thread; thread-safe. */
@ApplicationScoped
public class Messaging {
    @Inject
    MessageDesk desk;

    /** Whoever sent it has proved to be its sender; the courier answers. */
    public void take(TextMessage message) {
        desk.take(message);
    }

    /** What a phone said to a message: a final SIP status. */
    public void settled(String parcel, int status) {
        desk.settled(parcel, status);
    }

    public MessagingFigures figures() {
        return desk.figures();
    }

    /** Somebody who was away may be back. */
    void phonesChanged(@Observes RegistrationChanged change) {
        desk.phonesChanged(change.extension());
    }
}
