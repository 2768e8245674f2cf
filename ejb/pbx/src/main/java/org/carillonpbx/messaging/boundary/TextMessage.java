package org.carillonpbx.messaging.boundary;

import java.time.Instant;
import java.util.Objects;

/**
 * A message from one extension to another.
 *
 * @param key what its sender waits for an answer by; empty where nobody waits any more
 * @param sender the extension that proved itself
 * @param senderName as the directory has it
 * @param contentType in lower case, without parameters
 */
public record TextMessage(
        String key,
        String sender,
        String senderName,
        String recipient,
        String contentType,
        String body,
        Instant sentAt) {
    public TextMessage {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(senderName, "senderName");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(sentAt, "sentAt");
    }
}
