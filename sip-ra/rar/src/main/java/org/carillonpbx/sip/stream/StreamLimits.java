package org.carillonpbx.sip.stream;

import java.time.Duration;
import java.util.Objects;

/**
 * What a connection may cost us before it is closed.
 *
 * @param connections that may stand at once
 * @param perSource connections from one address
 * @param handshake for the TLS handshake
 * @param message from the first byte of a message to its last
 * @param unproven without a message, for one who has not proven who they are
 * @param proven without anything, for one who has
 * @param answer after a request of ours, without anything heard
 * @param stalled with something to send and none of it taken
 * @param connect for a connection that we make to be accepted; its handshake has its own time
 * @param queuedBytes that may wait to be sent
 */
public record StreamLimits(
        int connections,
        int perSource,
        Duration handshake,
        Duration message,
        Duration unproven,
        Duration proven,
        Duration answer,
        Duration stalled,
        Duration connect,
        int queuedBytes) {

    public StreamLimits {
        Objects.requireNonNull(handshake, "handshake");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(unproven, "unproven");
        Objects.requireNonNull(proven, "proven");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(stalled, "stalled");
        Objects.requireNonNull(connect, "connect");
        if (connections < 1 || perSource < 1 || queuedBytes < 1) {
            throw new IllegalArgumentException(
                    "connections " + connections + ", per source " + perSource + ": at least 1");
        }
    }

    /** The limits of an operator who only chose the numbers of connections. */
    public static StreamLimits of(int connections, int perSource) {
        return new StreamLimits(
                connections,
                perSource,
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                Duration.ofHours(2),
                Duration.ofSeconds(40), // RFC 3261 §17: 64·T1 and a little
                Duration.ofSeconds(30),
                Duration.ofMillis(2_500), // the second SYN goes out after one second
                262_144);
    }
}
