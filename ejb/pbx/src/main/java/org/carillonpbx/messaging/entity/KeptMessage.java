package org.carillonpbx.messaging.entity;

import java.util.Objects;
import org.carillonpbx.messaging.boundary.TextMessage;

/** A message that waits for its recipient; ids grow in the order of their arrival. */
public record KeptMessage(long id, TextMessage message) {
    public KeptMessage {
        Objects.requireNonNull(message, "message");
    }
}
