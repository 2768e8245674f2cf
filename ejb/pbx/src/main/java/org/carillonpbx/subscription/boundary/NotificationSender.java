package org.carillonpbx.subscription.boundary;

import org.carillonpbx.call.Target;
import org.carillonpbx.sip.event.Notification;

/** The way out for NOTIFYs; known to whoever holds the adapter. Thread-safe, returns at once. */
public interface NotificationSender {

    /** Whether there is a way out now; right after a start there is none yet. */
    boolean ready();

    void send(Notification notification);

    /**
     * Sends an order that nobody subscribed to.
     *
     * @param key finds the outcome back
     * @param user the extension
     * @param event the Event header with its parameters
     */
    void order(String key, Target target, String user, String event);

    /** Tells a state that nobody subscribed to; the parameters are as for an order. */
    void tell(String key, Target target, String user, String event, StateDocument document);
}
