package org.carillonpbx.launcher.server;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** Asks the SIP port for its options, as a phone does (RFC 3261 §11): the only proof that phones can register. */
public final class SipPing {

    private static final int LONGEST_ANSWER = 4_096;
    private static final int PATIENCE_MILLIS = 1_000;
    private static final String ANY_ADDRESS = "0.0.0.0";

    private final InetSocketAddress server;

    public SipPing(String bind, int port) {
        InetAddress host = bind.equals(ANY_ADDRESS) ? InetAddress.getLoopbackAddress() : literal(bind);
        this.server = new InetSocketAddress(host, port);
    }

    /** True when it answers, and not with the 503 of one who is still starting. */
    public boolean answered() {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(local(), 0))) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            byte[] request = request(socket.getLocalAddress().getHostAddress(), socket.getLocalPort())
                    .getBytes(StandardCharsets.US_ASCII);
            socket.send(new DatagramPacket(request, request.length, server));
            DatagramPacket answer = new DatagramPacket(new byte[LONGEST_ANSWER], LONGEST_ANSWER);
            socket.receive(answer);
            return willing(new String(answer.getData(), 0, answer.getLength(), StandardCharsets.UTF_8));
        } catch (IOException noAnswer) {
            return false;
        }
    }

    static boolean willing(String answer) {
        return answer.startsWith("SIP/2.0 ") && !answer.startsWith("SIP/2.0 503");
    }

    private InetAddress local() {
        return server.getAddress();
    }

    private String request(String host, int port) {
        String token = Long.toHexString(new SecureRandom().nextLong());
        String target = server.getAddress().getHostAddress() + ":" + server.getPort();
        return String.join(
                "\r\n",
                "OPTIONS sip:" + target + " SIP/2.0",
                "Via: SIP/2.0/UDP " + host + ":" + port + ";branch=z9hG4bK" + token + ";rport",
                "Max-Forwards: 70",
                "From: <sip:launcher@" + host + ">;tag=" + token,
                "To: <sip:" + target + ">",
                "Call-ID: " + token + "@" + host,
                "CSeq: 1 OPTIONS",
                "Content-Length: 0",
                "",
                "");
    }

    private static InetAddress literal(String address) {
        return new InetSocketAddress(address, 0).getAddress();
    }
}
