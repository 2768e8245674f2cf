package org.carillonpbx.sip.stream;

import java.io.IOException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.Map;

/**
 * How the system treats a connection of ours. A far end that has gone without a word is noticed by the system's own
 * keep-alives within 105 seconds, where nothing else is said (RFC 5626 §4.4 asks for 120).
 */
final class Tuning {

    // The constants lie in a package that a server may not show to us; the options know their names
    private static final Map<String, Integer> KEEP_ALIVE =
            Map.of("TCP_KEEPIDLE", 60, "TCP_KEEPINTERVAL", 15, "TCP_KEEPCOUNT", 3);

    private Tuning() {}

    static void apply(SocketChannel socket) throws IOException {
        socket.configureBlocking(false);
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        for (SocketOption<?> option : socket.supportedOptions()) {
            if (KEEP_ALIVE.containsKey(option.name())) {
                set(socket, option);
            }
        }
    }

    @SuppressWarnings("unchecked") // all three take a number
    private static void set(SocketChannel socket, SocketOption<?> option) throws IOException {
        socket.setOption((SocketOption<Integer>) option, KEEP_ALIVE.get(option.name()));
    }
}
