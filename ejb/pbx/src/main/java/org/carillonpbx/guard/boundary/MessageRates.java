package org.carillonpbx.guard.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import org.carillonpbx.guard.control.MessagePace;

/** How fast one extension may send text messages: {@code carillon.messages.per.account} a second. Pure memory, lock-free. */
@ApplicationScoped
public class MessageRates {
    private final MessagePace pace = MessagePace.fromSystem();

    /** Counts a message that is about to be taken; false where it has to wait. */
    public boolean admits(String account) {
        return pace.admits(account, System.nanoTime());
    }
}
