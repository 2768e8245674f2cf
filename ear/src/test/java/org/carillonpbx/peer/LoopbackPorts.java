package org.carillonpbx.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands out loopback ports that are free for UDP and TCP, never the same one twice. */
public final class LoopbackPorts {
    // Below the system's own choices; two suites on one machine begin at different places
    private static final AtomicInteger NEXT =
            new AtomicInteger(25_000 + 100 * (int) (ProcessHandle.current().pid() % 40));

    private LoopbackPorts() {}

    /** The first of {@code width} free ports in a row; even, as RTP wants it. */
    public static int free(int width) {
        for (int tries = 0; tries < 2_000; tries++) {
            int first = NEXT.getAndAdd(width + width % 2);
            if (allFree(first, width)) {
                return first;
            }
        }
        throw new IllegalStateException("no free ports above 25000");
    }

    /** Whether somebody listens on the port, for UDP or TCP. */
    public static boolean taken(int port) {
        return !allFree(port, 1);
    }

    private static boolean allFree(int first, int width) {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        for (int port = first; port < first + width; port++) {
            try (DatagramSocket udp = new DatagramSocket(new InetSocketAddress(loopback, port));
                    ServerSocket tcp = new ServerSocket(port, 1, loopback)) {
                if (!udp.isBound() || !tcp.isBound()) {
                    return false;
                }
            } catch (java.net.BindException taken) {
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return true;
    }
}
