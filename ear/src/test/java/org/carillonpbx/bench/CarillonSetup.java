package org.carillonpbx.bench;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/** Makes real calls, one after the other: one socket calls, another is registered and answers. */
final class CarillonSetup implements RelaySetup {
    private static final String CALLER = Integer.toString(CarillonUnderLoad.FIRST_NUMBER);
    private static final String CALLEE = Integer.toString(CarillonUnderLoad.FIRST_NUMBER + 1);

    private final int port;
    private final IntFunction<String> callerSdp;
    private final IntFunction<String> calleeSdp;
    private final DatagramSocket calling;
    private final DatagramSocket answering;
    private final List<String> established = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private int sequence;

    CarillonSetup(int port) throws IOException {
        this(port, RelaySetup::sdp, RelaySetup::sdp);
    }

    /** A setup whose two parties describe themselves, each by its port, as given. */
    CarillonSetup(int port, IntFunction<String> callerSdp, IntFunction<String> calleeSdp) throws IOException {
        this.port = port;
        this.callerSdp = callerSdp;
        this.calleeSdp = calleeSdp;
        this.calling = socket();
        this.answering = socket();
        register(3_600);
    }

    private void register(int expires) throws IOException {
        String uri = "sip:127.0.0.1";
        String id = "reg" + expires;
        String wish = "Expires: " + expires + "\r\n";
        send(answering, request("REGISTER", uri, CALLEE, CALLEE, id, 1, wish, "", answering));
        String challenge = awaitFinal(answering, "REGISTER", id);
        String proof = authorization(challenge, "REGISTER", uri, CALLEE);
        send(answering, request("REGISTER", uri, CALLEE, CALLEE, id, 2, wish + proof, "", answering));
        String registered = awaitFinal(answering, "REGISTER", id);
        if (!registered.startsWith("SIP/2.0 200")) {
            throw new IOException("not registered: " + registered);
        }
    }

    static DatagramSocket socket() throws IOException {
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(5_000);
        return socket;
    }

    @Override
    public void establish(Circuit circuit) throws IOException {
        sequence++;
        String id = "load" + sequence;
        String uri = "sip:" + CALLEE + "@127.0.0.1:" + port;
        String offer = callerSdp.apply(circuit.callerPort());
        send(calling, request("INVITE", uri, CALLER, CALLEE, id, 1, "", offer, calling));
        String challenge = awaitFinal(calling, "INVITE", id);
        send(calling, request("ACK", uri, CALLER, CALLEE, id, 1, "", "", calling));
        send(
                calling,
                request(
                        "INVITE",
                        uri,
                        CALLER,
                        CALLEE,
                        id,
                        2,
                        authorization(challenge, "INVITE", uri, CALLER),
                        offer,
                        calling));
        String incoming = awaitCall();
        send(answering, ok(incoming, calleeSdp.apply(circuit.calleePort())));
        String accepted = awaitFinal(calling, "INVITE", id);
        if (!accepted.startsWith("SIP/2.0 200")) {
            throw new IOException("call " + sequence + " failed: " + accepted);
        }
        String contact = header(accepted, "Contact");
        String target = contact.substring(contact.indexOf("sip:"), contact.indexOf('>'));
        String to = header(accepted, "To");
        send(calling, inDialog("ACK", target, to, id, 2));
        established.add(inDialog("BYE", target, to, id, 3));
        circuit.through(RelaySetup.audioPort(accepted), RelaySetup.audioPort(incoming));
    }

    private String awaitCall() throws IOException {
        try {
            String incoming = receive(answering);
            while (!incoming.startsWith("INVITE") || !taken.add(header(incoming, "Call-ID"))) {
                incoming = receive(answering);
            }
            return incoming;
        } catch (SocketTimeoutException nothing) {
            throw new IOException(
                    "call " + sequence + " did not arrive: " + awaitFinal(calling, "INVITE", "load" + sequence),
                    nothing);
        }
    }

    private String request(
            String method,
            String uri,
            String from,
            String to,
            String id,
            int cseq,
            String more,
            String sdp,
            DatagramSocket socket) {
        String local = "127.0.0.1:" + socket.getLocalPort();
        return method + " " + uri + " SIP/2.0\r\nVia: SIP/2.0/UDP " + local + ";branch=z9hG4bK" + id + "x" + cseq
                + ";rport\r\nMax-Forwards: 70\r\nFrom: <sip:" + from + "@127.0.0.1>;tag=f" + id + "\r\nTo: <sip:" + to
                + "@127.0.0.1>\r\nCall-ID: " + id + "@" + local + "\r\nCSeq: " + cseq + " " + method
                + "\r\nContact: <sip:" + from + "@" + local + ">\r\n" + more
                + (sdp.isEmpty() ? "" : "Content-Type: application/sdp\r\n") + "Content-Length: " + sdp.length()
                + "\r\n\r\n" + sdp;
    }

    private String inDialog(String method, String target, String to, String id, int cseq) {
        return request(method, target, CALLER, CALLEE, id, cseq, "", "", calling)
                .replaceFirst("\r\nTo: [^\r]*", "\r\nTo: " + to);
    }

    private String ok(String invite, String sdp) {
        StringBuilder answer = new StringBuilder("SIP/2.0 200 OK\r\n");
        invite.lines()
                .filter(line -> line.startsWith("Via:") || line.startsWith("Record-Route:"))
                .forEach(line -> answer.append(line).append("\r\n"));
        return answer.append("From: ")
                .append(header(invite, "From"))
                .append("\r\nTo: ")
                .append(header(invite, "To"))
                .append(";tag=t")
                .append(sequence)
                .append("\r\nCall-ID: ")
                .append(header(invite, "Call-ID"))
                .append("\r\nCSeq: ")
                .append(header(invite, "CSeq"))
                .append("\r\nContact: <sip:")
                .append(CALLEE)
                .append("@127.0.0.1:")
                .append(answering.getLocalPort())
                .append(">\r\nContent-Type: application/sdp\r\nContent-Length: ")
                .append(sdp.length())
                .append("\r\n\r\n")
                .append(sdp)
                .toString();
    }

    static String authorization(String challenge, String method, String uri, String user) {
        String offered = challenge
                .lines()
                .filter(line -> line.startsWith("WWW-Authenticate:") && line.contains("MD5"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no MD5 challenge in " + challenge));
        String realm = quoted(offered, "realm");
        String nonce = quoted(offered, "nonce");
        String ha1 = md5(user + ":" + realm + ":" + CarillonUnderLoad.SECRET);
        String response = md5(ha1 + ":" + nonce + ":00000001:abcd:auth:" + md5(method + ":" + uri));
        return "Authorization: Digest username=\"" + user + "\",realm=\"" + realm + "\",nonce=\"" + nonce + "\",uri=\""
                + uri + "\",response=\"" + response + "\",algorithm=MD5,qop=auth,nc=00000001,cnonce=\"abcd\"\r\n";
    }

    private static String quoted(String line, String name) {
        int at = line.indexOf(name + "=\"") + name.length() + 2;
        return line.substring(at, line.indexOf('"', at));
    }

    /** RFC 3261 digest as sipp and most phones still speak it. */
    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String header(String message, String name) {
        return message.lines()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .map(line -> line.substring(name.length() + 1).trim())
                .orElse("");
    }

    static String awaitFinal(DatagramSocket socket, String method) throws IOException {
        return awaitFinal(socket, method, "");
    }

    /** Of the call whose Call-ID begins like this; what comes again of another one is passed over. */
    private static String awaitFinal(DatagramSocket socket, String method, String id) throws IOException {
        String message = receive(socket);
        while (!message.startsWith("SIP/2.0")
                || message.startsWith("SIP/2.0 1")
                || !header(message, "CSeq").endsWith(method)
                || !header(message, "Call-ID").startsWith(id.isEmpty() ? "" : id + "@")) {
            message = receive(socket);
        }
        return message;
    }

    private static String receive(DatagramSocket socket) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[8_192], 8_192);
        socket.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1);
    }

    private void send(DatagramSocket socket, String message) throws IOException {
        byte[] bytes = message.getBytes(StandardCharsets.ISO_8859_1);
        socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
    }

    @Override
    public void close() throws IOException {
        for (String bye : established) {
            send(calling, bye);
            awaitFinal(calling, "BYE");
            String there = receive(answering);
            while (!there.startsWith("BYE")) {
                there = receive(answering);
            }
            send(answering, ok(there, "").replaceFirst("\r\nTo: ([^\r]*);tag=t\\d+\r\n", "\r\nTo: $1\r\n"));
        }
        register(0);
        calling.close();
        answering.close();
    }
}
