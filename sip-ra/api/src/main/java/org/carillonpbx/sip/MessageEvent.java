package org.carillonpbx.sip;

import java.util.Objects;

/** Something that happened to a MESSAGE outside any dialog (RFC 3428). */
public sealed interface MessageEvent {

    MessageKey message();

    /**
     * One came and was let in; it waits for {@link SipConnection#settle}, for as long as its sender's transaction lives.
     *
     * @param account who the sender proved to be, empty for a guest
     * @param to the user part of the request URI, unescaped
     * @param contentType in lower case, without parameters
     */
    record Arrived(
            MessageKey message, String account, Identity from, String to, String contentType, String body, Peer source)
            implements MessageEvent {
        public Arrived {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(account, "account");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(contentType, "contentType");
            Objects.requireNonNull(body, "body");
            Objects.requireNonNull(source, "source");
        }
    }

    /** What became of one of ours: the final response, 408 where none came, 503 where it could not be sent. */
    record Settled(MessageKey message, int status) implements MessageEvent {}
}
