package org.carillonpbx.bench;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Calls a room again and again, from one extension, and hangs all of it up at the end. */
final class RoomCallers implements AutoCloseable {
    private static final String CALLER = Integer.toString(CarillonUnderLoad.FIRST_NUMBER);

    private final int port;
    private final String room;
    private final DatagramSocket socket;
    private final List<String> byes = new ArrayList<>();
    private int calls;

    RoomCallers(int port, String room) throws IOException {
        this.port = port;
        this.room = room;
        socket = CarillonSetup.socket();
    }

    /** Calls with this description; returns the port that sound goes to. */
    int call(String sdp) throws IOException {
        calls++;
        String uri = "sip:" + room + "@127.0.0.1:" + port;
        String to = "<sip:" + room + "@127.0.0.1>";
        send(request("INVITE", uri, to, 1, "", sdp));
        String challenge = CarillonSetup.awaitFinal(socket, "INVITE");
        send(request("ACK", uri, CarillonSetup.header(challenge, "To"), 1, "", ""));
        send(request("INVITE", uri, to, 2, CarillonSetup.authorization(challenge, "INVITE", uri, CALLER), sdp));
        String accepted = CarillonSetup.awaitFinal(socket, "INVITE");
        if (!accepted.startsWith("SIP/2.0 200")) {
            throw new IOException("call " + calls + " failed: " + accepted);
        }
        String contact = CarillonSetup.header(accepted, "Contact");
        String target = contact.substring(contact.indexOf("sip:"), contact.indexOf('>'));
        String tagged = CarillonSetup.header(accepted, "To");
        send(request("ACK", target, tagged, 2, "", ""));
        byes.add(request("BYE", target, tagged, 3, "", ""));
        return RelaySetup.audioPort(accepted);
    }

    private String request(String method, String uri, String to, int cseq, String more, String sdp) {
        String local = "127.0.0.1:" + socket.getLocalPort();
        String id = "room" + room + "x" + calls;
        return method + " " + uri + " SIP/2.0\r\nVia: SIP/2.0/UDP " + local + ";branch=z9hG4bK" + id + "x" + cseq
                + ";rport\r\nMax-Forwards: 70\r\nFrom: <sip:" + CALLER + "@127.0.0.1>;tag=f" + id + "\r\nTo: "
                + to + "\r\nCall-ID: " + id + "@" + local + "\r\nCSeq: " + cseq + " " + method + "\r\nContact: <sip:"
                + CALLER + "@" + local + ">\r\n" + more
                + (sdp.isEmpty() ? "" : "Content-Type: application/sdp\r\n") + "Content-Length: " + sdp.length()
                + "\r\n\r\n" + sdp;
    }

    private void send(String message) throws IOException {
        byte[] bytes = message.getBytes(StandardCharsets.ISO_8859_1);
        socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
    }

    @Override
    public void close() throws IOException {
        for (String bye : byes) {
            send(bye);
            CarillonSetup.awaitFinal(socket, "BYE");
        }
        socket.close();
    }
}
