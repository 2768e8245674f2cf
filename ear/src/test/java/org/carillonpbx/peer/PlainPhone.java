package org.carillonpbx.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A phone that is no more than a socket at an address of the loopback: says what it is told, answers every call and every other
 * request with 200, and keeps what it hears. One thread of its own.
 */
public final class PlainPhone implements AutoCloseable {
    private static final String SDP = """
            v=0
            o=- 1 1 IN IP4 127.0.0.1
            s=-
            c=IN IP4 127.0.0.1
            t=0 0
            m=audio 9 RTP/AVP 0
            """.replace("\n", "\r\n");

    private final DatagramSocket socket;
    private final int serverPort;
    private final String local;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private PlainPhone(DatagramSocket socket, int serverPort) {
        this.socket = socket;
        this.serverPort = serverPort;
        this.local = socket.getLocalAddress().getHostAddress() + ":" + socket.getLocalPort();
    }

    /** One at {@code 127.x.y.z}; port 0 finds one. */
    public static PlainPhone at(String address, int port, RunningPbx pbx) {
        try {
            DatagramSocket socket = new DatagramSocket(new InetSocketAddress(InetAddress.getByName(address), port));
            PlainPhone phone = new PlainPhone(socket, pbx.sipPort());
            Thread reader = new Thread(phone::read, "plain-phone");
            reader.setDaemon(true);
            reader.start();
            return phone;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Asks for something as somebody.
     *
     * @param from the From header's URI
     * @param more further headers, each with its line end
     * @return the Call-ID that answers bear
     */
    public String ask(String method, String number, String from, String more) {
        String id = UUID.randomUUID().toString();
        boolean call = method.equals("INVITE");
        String body = call ? SDP : "";
        send(method + " sip:" + number + "@127.0.0.1:" + serverPort + " SIP/2.0\r\nVia: SIP/2.0/UDP " + local
                + ";rport;branch=z9hG4bK" + id + "\r\nMax-Forwards: 70\r\nFrom: <" + from + ">;tag=" + id
                + "\r\nTo: <sip:" + number + "@127.0.0.1>\r\nCall-ID: " + id + "\r\nCSeq: 1 " + method
                + "\r\nContact: <sip:me@" + local + ">\r\n" + more
                + (call ? "Content-Type: application/sdp\r\n" : "") + "Content-Length: " + body.length() + "\r\n\r\n"
                + body);
        return id;
    }

    /** The final status of what was asked under that Call-ID; empty where none has come. */
    public Optional<Integer> answer(String callId) {
        return finalAnswer(callId).map(message -> Integer.valueOf(message.substring(8, 11)));
    }

    private Optional<String> finalAnswer(String callId) {
        return heard.stream()
                .filter(message -> message.startsWith("SIP/2.0 ") && message.charAt(8) > '1')
                .filter(message -> Watching.header(message, "Call-ID").equals(callId))
                .findFirst();
    }

    /** Acknowledges the answer to a call that it made, and ends the call. */
    public void hangUp(String callId) {
        String answer = finalAnswer(callId).orElseThrow();
        String contact = Watching.header(answer, "Contact").replaceAll(".*<([^>]*)>.*", "$1");
        for (String request : List.of("ACK", "BYE")) {
            send(request + " " + contact + " SIP/2.0\r\nVia: SIP/2.0/UDP " + local + ";rport;branch=z9hG4bK" + request
                    + callId + "\r\nMax-Forwards: 70\r\nFrom: " + Watching.header(answer, "From") + "\r\nTo: "
                    + Watching.header(answer, "To") + "\r\nCall-ID: " + callId + "\r\nCSeq: "
                    + (request.equals("ACK") ? 1 : 2) + " " + request + "\r\nContent-Length: 0\r\n\r\n");
        }
    }

    /** Every request of that method so far. */
    public List<String> requests(String method) {
        return heard.stream()
                .filter(message -> message.startsWith(method + " "))
                .toList();
    }

    /** A header of a message. */
    public static String header(String message, String name) {
        return Watching.header(message, name);
    }

    private void read() {
        byte[] buffer = new byte[65_536];
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                String message = new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8);
                heard.add(message);
                if (!message.startsWith("SIP/2.0") && !message.startsWith("ACK")) {
                    send(reply(message));
                }
            }
        } catch (SocketException closed) {
            return; // the end
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String reply(String request) {
        StringBuilder answer = new StringBuilder("SIP/2.0 200 OK\r\n");
        request.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.matches("(Via|From|Call-ID|CSeq):.*"))
                .forEach(line -> answer.append(line).append("\r\n"));
        String to = header(request, "To");
        String body = request.startsWith("INVITE") ? SDP : "";
        return answer.append("To: ")
                .append(to.contains(";tag=") ? to : to + ";tag=plain")
                .append("\r\nContact: <sip:me@")
                .append(local)
                .append(">\r\n")
                .append(body.isEmpty() ? "" : "Content-Type: application/sdp\r\n")
                .append("Content-Length: ")
                .append(body.length())
                .append("\r\n\r\n")
                .append(body)
                .toString();
    }

    private void send(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), serverPort));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
