package org.carillonpbx.sip.stack;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.carillonpbx.sip.Transport;

/**
 * Sees to it that what comes in is read. A receiving thread that died of an error (memory, most likely) leaves its port
 * open and deaf; one that hangs does the same. The first shows by the thread, the second by our own OPTIONS staying
 * unanswered again and again. Confined to the adapter's timer.
 */
public final class Watchdog {

    private static final int PATIENCE = 6;
    private static final int ANSWER_MILLIS = 1_000;

    private final SipNode node;
    private final Consumer<String> restart;
    private int missed;

    public Watchdog(SipNode node, Consumer<String> restart) {
        this.node = node;
        this.restart = restart;
    }

    /** Looks once. */
    public void look() {
        Optional<SipStation> station = node.station();
        if (station.isEmpty()) {
            restart.accept("it was not running");
            return;
        }
        List<String> dead = station.get().deadThreads();
        if (!dead.isEmpty()) {
            restart.accept("thread " + dead.get(0) + " had died");
            return;
        }
        missed = answers() ? 0 : missed + 1;
        if (missed >= PATIENCE) {
            missed = 0;
            restart.accept("its own OPTIONS stayed unanswered " + PATIENCE + " times");
        }
    }

    private boolean answers() {
        if (!node.settings().transports().contains(Transport.UDP)) {
            return true;
        }
        for (ListenAddress address : node.settings().addresses()) {
            if (!answers(address)) {
                return false;
            }
        }
        return true;
    }

    private static boolean answers(ListenAddress address) {
        try (DatagramSocket socket = new DatagramSocket()) {
            InetAddress host = address.any() ? InetAddress.getLoopbackAddress() : InetAddress.getByName(address.host());
            socket.connect(new InetSocketAddress(host, address.port()));
            socket.setSoTimeout(ANSWER_MILLIS);
            byte[] ping = ping(socket).getBytes(StandardCharsets.US_ASCII);
            socket.send(new DatagramPacket(ping, ping.length));
            socket.receive(new DatagramPacket(new byte[2048], 2048));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String ping(DatagramSocket socket) {
        String host = socket.getLocalAddress().getHostAddress();
        String at = (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + socket.getLocalPort();
        String id = Long.toHexString(ThreadLocalRandom.current().nextLong());
        return "OPTIONS sip:watchdog@" + at + " SIP/2.0\r\n"
                + "Via: SIP/2.0/UDP " + at + ";rport;branch=z9hG4bK" + id + "\r\n"
                + "From: <sip:watchdog@" + at + ">;tag=" + id + "\r\n"
                + "To: <sip:watchdog@" + at + ">\r\n"
                + "Call-ID: " + id + "\r\nCSeq: 1 OPTIONS\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n";
    }
}
