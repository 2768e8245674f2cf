package org.carillonpbx.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Any number of watching phones on one socket: each sends a SUBSCRIBE, answers its challenge, and answers every NOTIFY with
 * 200. Knows MD5. Its one thread reads, and notes when a NOTIFY came; everything may be asked from anywhere.
 */
public final class Watching implements AutoCloseable {
    private static final int BUFFER_BYTES = 16 << 20;

    /** A NOTIFY as it came. */
    public record Told(long nanos, String message) {
        public String body() {
            return message.substring(message.indexOf("\r\n\r\n") + 4);
        }

        public String state() {
            return header(message, "Subscription-State");
        }
    }

    /** A request with what became of it. */
    public static final class Request {
        private final RunningPbx.Extension who;
        private final String method;
        private final String uri;
        private final String callId;
        private final String more;
        private final String body;
        private final List<Told> told = new CopyOnWriteArrayList<>();
        private volatile String sent = "";
        private volatile String answer = "";
        private volatile long sentAt;
        private volatile long authorizedAt;
        private volatile int number = 1;

        private Request(RunningPbx.Extension who, String method, String uri, String callId, String more, String body) {
            this.who = who;
            this.method = method;
            this.uri = uri;
            this.callId = callId;
            this.more = more;
            this.body = body;
        }

        /** The final status, 0 until it is there; a challenge that was answered is none. */
        public int status() {
            return answer.isEmpty() ? 0 : Integer.parseInt(answer.split(" ", 3)[1]);
        }

        public String header(String name) {
            return Watching.header(answer, name);
        }

        /** The NOTIFYs so far, in order. */
        public List<Told> told() {
            return told;
        }

        /** When it was sent with its credentials. */
        public long authorizedAt() {
            return authorizedAt;
        }
    }

    private final int sipPort;
    private final DatagramSocket socket;
    private final String local;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, Request> requests = new ConcurrentHashMap<>();
    private final Thread reader;
    private volatile boolean deaf;

    public Watching(int sipPort) {
        this.sipPort = sipPort;
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
            socket.setReceiveBufferSize(BUFFER_BYTES);
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
        local = "127.0.0.1:" + socket.getLocalPort();
        reader = new Thread(this::read, "watching");
        reader.setDaemon(true);
        reader.start();
    }

    /** Subscribes; {@code expires} 0 asks for the state once. */
    public Request subscribe(RunningPbx.Extension watcher, String resource, String event, int expires) {
        return send(
                watcher,
                "SUBSCRIBE",
                "sip:" + resource + "@127.0.0.1:" + sipPort,
                "Event: " + event + "\r\nSupported: eventlist\r\nExpires: " + expires + "\r\n",
                "");
    }

    /** Calls a number without any sound of its own; whatever becomes of it ends with the answer to it. */
    public Request call(RunningPbx.Extension caller, String number) {
        return send(
                caller,
                "INVITE",
                "sip:" + number + "@127.0.0.1:" + sipPort,
                "Content-Type: application/sdp\r\n",
                "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 9 RTP/AVP 0\r\n");
    }

    /** Publishes a presence document. */
    public Request publish(RunningPbx.Extension who, String more, String document) {
        String type = document.isEmpty() ? "" : "Content-Type: application/pidf+xml\r\n";
        return send(
                who,
                "PUBLISH",
                "sip:" + who.number() + "@127.0.0.1:" + sipPort,
                "Event: presence\r\n" + more + type,
                document);
    }

    /** Sends a text message. */
    public Request message(RunningPbx.Extension who, String to, String text) {
        return send(who, "MESSAGE", "sip:" + to + "@127.0.0.1:" + sipPort, "Content-Type: text/plain\r\n", text);
    }

    private Request send(RunningPbx.Extension who, String method, String uri, String more, String body) {
        String callId = "w" + count.incrementAndGet() + "-" + socket.getLocalPort();
        Request request = new Request(who, method, uri, callId, more, body);
        requests.put(callId, request);
        transmit(request, "");
        return request;
    }

    /** Sends everything again that has no answer since so long: a datagram may be lost. */
    public void insist(long olderThanMillis) {
        long now = System.nanoTime();
        for (Request request : requests.values()) {
            if (request.status() == 0 && now - request.sentAt > olderThanMillis * 1_000_000) {
                request.sentAt = now;
                datagram(request.sent);
            }
        }
    }

    /** Stops answering NOTIFYs, as a phone does that is gone. */
    public void fallSilent() {
        deaf = true;
    }

    private void transmit(Request request, String credentials) {
        request.sentAt = System.nanoTime();
        request.sent = request.method + " " + request.uri + " SIP/2.0\r\nVia: SIP/2.0/UDP " + local
                + ";rport;branch=z9hG4bK" + request.callId + "x" + request.number + "\r\nMax-Forwards: 70\r\n"
                + fromTo(request, "") + "CSeq: " + request.number + " " + request.method + "\r\nContact: <sip:"
                + request.who.number() + "@" + local + ">\r\n" + credentials + request.more + "Content-Length: "
                + request.body.length() + "\r\n\r\n" + request.body;
        datagram(request.sent);
    }

    private static String fromTo(Request request, String toTag) {
        return "From: <sip:" + request.who.number() + "@127.0.0.1>;tag=t" + request.callId + "\r\nTo: <" + request.uri
                + ">" + toTag + "\r\nCall-ID: " + request.callId + "\r\n";
    }

    private void read() {
        byte[] buffer = new byte[65_536];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                long now = System.nanoTime();
                take(new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8), now);
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void take(String message, long now) {
        Optional<Request> request = Optional.ofNullable(requests.get(header(message, "Call-ID")));
        if (message.startsWith("SIP/2.0")) {
            request.ifPresent(r -> answered(r, message));
        } else if (message.startsWith("NOTIFY") && !deaf) {
            String cseq = header(message, "CSeq");
            request.filter(r -> r.told.stream()
                            .noneMatch(t -> header(t.message(), "CSeq").equals(cseq)))
                    .ifPresent(r -> r.told.add(new Told(now, message)));
            datagram(response(message, request.isPresent() ? "200 OK" : "481 Who Are You"));
        }
    }

    private void answered(Request request, String message) {
        if (message.startsWith("SIP/2.0 1") || !header(message, "CSeq").equals(request.number + " " + request.method)) {
            return;
        }
        if (request.method.equals("INVITE")) {
            acknowledge(request, message);
        }
        if (message.startsWith("SIP/2.0 401") && request.number == 1) {
            request.number = 2;
            request.authorizedAt = System.nanoTime();
            transmit(request, authorization(message, request));
        } else {
            request.answer = message;
        }
    }

    private void acknowledge(Request request, String message) {
        String to = header(message, "To");
        datagram("ACK " + request.uri + " SIP/2.0\r\nVia: SIP/2.0/UDP " + local + ";rport;branch=z9hG4bK"
                + request.callId + "x" + request.number + "\r\nMax-Forwards: 70\r\nFrom: <sip:" + request.who.number()
                + "@127.0.0.1>;tag=t" + request.callId + "\r\nTo: " + to + "\r\nCall-ID: " + request.callId
                + "\r\nCSeq: " + request.number + " ACK\r\nContent-Length: 0\r\n\r\n");
    }

    private static String response(String request, String status) {
        StringBuilder answer = new StringBuilder("SIP/2.0 ").append(status).append("\r\n");
        request.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.matches("(Via|From|To|Call-ID|CSeq):.*"))
                .forEach(line -> answer.append(line).append("\r\n"));
        return answer.append("Content-Length: 0\r\n\r\n").toString();
    }

    private static String authorization(String challenge, Request request) {
        String offered = challenge
                .lines()
                .filter(line -> line.startsWith("WWW-Authenticate:") && line.contains("MD5"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no MD5 challenge in " + challenge));
        String realm = quoted(offered, "realm");
        String nonce = quoted(offered, "nonce");
        String ha1 = md5(request.who.number() + ":" + realm + ":" + request.who.secret());
        String response = md5(ha1 + ":" + nonce + ":00000001:abcd:auth:" + md5(request.method + ":" + request.uri));
        return "Authorization: Digest username=\"" + request.who.number() + "\",realm=\"" + realm + "\",nonce=\""
                + nonce + "\",uri=\"" + request.uri + "\",response=\"" + response
                + "\",algorithm=MD5,qop=auth,nc=00000001,cnonce=\"abcd\"\r\n";
    }

    private static String quoted(String line, String name) {
        int at = line.indexOf(name + "=\"") + name.length() + 2;
        return line.substring(at, line.indexOf('"', at));
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String header(String message, String name) {
        int at = message.indexOf("\r\n" + name + ":");
        return at < 0
                ? ""
                : message.substring(at + name.length() + 3, message.indexOf("\r\n", at + 2))
                        .strip();
    }

    private synchronized void datagram(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), sipPort));
        } catch (IOException e) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
