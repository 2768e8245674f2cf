package org.carillonpbx.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.carillonpbx.peer.LoopbackTrust;

/**
 * Many phones in a process of their own: each registers over a TLS connection of its own, which it keeps alive with a pair of
 * line ends every 30 seconds (RFC 5626 §4.4.1), until the process ends. Arguments: port, number of phones.
 */
public final class Flows {
    static final String READY = "all are registered";

    private static final long ROUND_NANOS = 30_000_000_000L;
    private static final int HANDS = 4;
    private static final byte[] PING = {'\r', '\n', '\r', '\n'};

    private Flows() {}

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        SSLSocketFactory sockets = LoopbackTrust.context().getSocketFactory();
        List<Flow> flows = Collections.synchronizedList(new ArrayList<>());
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String number = Integer.toString(CarillonUnderLoad.FIRST_NUMBER + i);
            done.add(hands.submit(() -> {
                Flow flow = new Flow(number, port, sockets);
                flow.register();
                flows.add(flow);
                return flow;
            }));
        }
        for (Future<?> each : done) {
            each.get();
        }
        hands.shutdown();
        System.out.println(READY);
        keepAlive(List.copyOf(flows));
    }

    /** Spreads the keep-alives over the round, as phones that do not know of each other do. */
    private static void keepAlive(List<Flow> flows) throws IOException, InterruptedException {
        long pause = ROUND_NANOS / flows.size();
        long next = System.nanoTime();
        while (true) {
            for (Flow flow : flows) {
                flow.ping();
                next += pause;
                long left = (next - System.nanoTime()) / 1_000_000;
                if (left > 0) {
                    Thread.sleep(left);
                }
            }
        }
    }

    /** One phone. */
    private static final class Flow {
        private final String number;
        private final int port;
        private final SSLSocket socket;
        private final InputStream in;

        Flow(String number, int port, SSLSocketFactory sockets) throws IOException {
            this.number = number;
            this.port = port;
            this.socket = (SSLSocket) sockets.createSocket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(30_000);
            this.in = new BufferedInputStream(socket.getInputStream(), 512);
        }

        void register() throws IOException, GeneralSecurityException {
            send(request(1, ""));
            String challenge = read();
            String line = challenge
                    .lines()
                    .filter(text -> text.startsWith("WWW-Authenticate:") && text.contains("SHA-256"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(challenge));
            send(request(2, authorization(parameter(line, "realm"), parameter(line, "nonce"))));
            String answer = read();
            if (!answer.startsWith("SIP/2.0 200")) {
                throw new IOException(answer);
            }
        }

        void ping() throws IOException {
            socket.getOutputStream().write(PING);
            if (in.read() != '\r' || in.read() != '\n') {
                throw new IOException(number + ": no answer to a keep-alive");
            }
        }

        private void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        }

        private String read() throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
                int next = in.read();
                if (next < 0) {
                    throw new EOFException(number + " was hung up on");
                }
                head.write(next);
            }
            return head.toString(StandardCharsets.US_ASCII);
        }

        private String request(int sequence, String authorization) {
            String at = "127.0.0.1:" + socket.getLocalPort();
            return "REGISTER sip:127.0.0.1:" + port + " SIP/2.0\r\n"
                    + "Via: SIP/2.0/TLS " + at + ";rport;branch=z9hG4bK" + number + "r" + sequence + "\r\n"
                    + "From: <sip:" + number + "@127.0.0.1>;tag=" + number + "\r\n"
                    + "To: <sip:" + number + "@127.0.0.1>\r\n"
                    + "Call-ID: flow-" + number + "\r\nCSeq: " + sequence + " REGISTER\r\nMax-Forwards: 70\r\n"
                    + "Contact: <sip:" + number + "@" + at + ";transport=tls>\r\nExpires: 3600\r\n"
                    + authorization
                    + "Content-Length: 0\r\n\r\n";
        }

        private String authorization(String realm, String nonce) throws GeneralSecurityException {
            String uri = "sip:127.0.0.1:" + port;
            String proof = hash(hash(number + ":" + realm + ":" + CarillonUnderLoad.SECRET) + ":" + nonce
                    + ":00000001:c0ffee:auth:" + hash("REGISTER:" + uri));
            return String.format(
                    Locale.ROOT,
                    "Authorization: Digest username=\"%s\",realm=\"%s\",nonce=\"%s\",uri=\"%s\",response=\"%s\","
                            + "algorithm=SHA-256,qop=auth,nc=00000001,cnonce=\"c0ffee\"\r\n",
                    number,
                    realm,
                    nonce,
                    uri,
                    proof);
        }

        private static String hash(String text) throws GeneralSecurityException {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        }

        private static String parameter(String line, String name) {
            int from = line.indexOf(name + "=\"") + name.length() + 2;
            return line.substring(from, line.indexOf('"', from));
        }
    }
}
