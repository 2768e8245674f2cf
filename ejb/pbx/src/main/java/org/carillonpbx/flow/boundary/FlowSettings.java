package org.carillonpbx.flow.boundary;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an administrator decides about SIP over WebSocket.
 *
 * @param origins pages of which other origins may connect; {@code *} for every one
 * @param plain whether it is also taken without TLS
 * @param most connections at once, all together
 * @param mostOfOneSource connections at once from one address
 * @param ping how often the far end is asked whether it is there
 * @param idle after how long without a message or an answer a connection is ended
 */
public record FlowSettings(
        boolean enabled,
        Set<String> origins,
        boolean plain,
        int most,
        int mostOfOneSource,
        Duration ping,
        Duration idle) {

    /** The largest message, in bytes; what is larger ends its connection. */
    public static final int MOST_BYTES = 65_536;

    public FlowSettings {
        origins = Set.copyOf(origins);
        if (most < 1 || mostOfOneSource < 1) {
            throw new IllegalArgumentException("carillon.sip.websocket.max and .source.max have to be 1 at least");
        }
        if (ping.isNegative() || ping.isZero() || idle.compareTo(ping) <= 0) {
            throw new IllegalArgumentException(
                    "carillon.sip.websocket.idle.seconds has to be more than .ping.seconds, and that more than 0");
        }
    }

    /** From the system properties {@code carillon.sip.websocket*}. */
    public static FlowSettings fromSystem() {
        return new FlowSettings(
                Boolean.parseBoolean(System.getProperty("carillon.sip.websocket", "true")),
                Arrays.stream(System.getProperty("carillon.sip.websocket.origins", "")
                                .split(",", -1))
                        .map(String::strip)
                        .filter(origin -> !origin.isEmpty())
                        .collect(Collectors.toSet()),
                Boolean.getBoolean("carillon.sip.websocket.plain"),
                Integer.getInteger("carillon.sip.websocket.max", 10_000),
                Integer.getInteger("carillon.sip.websocket.source.max", 100),
                Duration.ofSeconds(Integer.getInteger("carillon.sip.websocket.ping.seconds", 25)),
                Duration.ofSeconds(Integer.getInteger("carillon.sip.websocket.idle.seconds", 80)));
    }
}
