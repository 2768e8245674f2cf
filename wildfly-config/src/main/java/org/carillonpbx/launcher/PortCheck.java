package org.carillonpbx.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Optional;

/** Whether a port is free, asked of the operating system the only way that counts: by binding it. */
public final class PortCheck {

    private static final String LOOPBACK = "127.0.0.1";

    private PortCheck() {}

    /**
     * Fails with the first port that is taken.
     *
     * @throws Failure naming the port that is taken, and its holder when the system tells us
     */
    public static void allFree(Ports ports, String bind, boolean ownDatabase) {
        InetAddress address = address(bind);
        tcp(address, ports.https(), "HTTPS");
        tcp(address, ports.http(), "HTTP");
        tcp(address(LOOPBACK), ports.management(), "management");
        tcp(address, ports.sip(), "SIP");
        udp(address, ports.sip());
        tcp(address, ports.sips(), "SIP over TLS");
        if (ownDatabase) {
            tcp(address(LOOPBACK), ports.database(), "PostgreSQL");
        }
    }

    private static void tcp(InetAddress address, int port, String use) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (BindException e) {
            throw taken(use + " port " + port + "/tcp", PortHolder.ofTcp(port), e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void udp(InetAddress address, int port) {
        try (DatagramSocket socket = new DatagramSocket(null)) {
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw taken("SIP port " + port + "/udp", PortHolder.ofUdp(port), e);
        }
    }

    private static Failure taken(String port, Optional<String> holder, IOException cause) {
        String reason = holder.map(by -> "is taken by " + by)
                .orElse(
                        String.valueOf(cause.getMessage()).contains("assign")
                                ? "is not ours to bind: no such address"
                                : "is taken");
        return new Failure(ExitCode.PORT_TAKEN, "The " + port + " " + reason + ". Try --port-offset.", cause);
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new Failure(ExitCode.USAGE, "--bind takes an address of this machine, not '" + host + "'.", e);
        }
    }
}
