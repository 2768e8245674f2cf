package org.carillonpbx.media.load;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets calls up at an rtpengine by its "ng" protocol (bencoded dictionaries over UDP) and prints them as {@link RtpLoad}
 * reads them.
 *
 * <pre>
 * RtpengineCalls NG-PORT CALLS FIRST-LOCAL-PORT
 * </pre>
 */
public final class RtpengineCalls implements AutoCloseable {
    private static final Pattern AUDIO = Pattern.compile("m=audio (\\d+) ");
    private static final String LOOPBACK = "127.0.0.1";
    private static final int PATIENCE_MILLIS = 5_000;

    private final DatagramSocket socket;
    private final InetSocketAddress engine;
    private final long run = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);

    private RtpengineCalls(int port) throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(PATIENCE_MILLIS);
        engine = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private String setUp(int call, int aPort) throws IOException {
        String id = "load-" + run + "-" + call;
        int bPort = aPort + 2;
        int bTarget = ask(id, "offer", "", aPort);
        int aTarget = ask(id, "answer", text("to-tag") + text("b"), bPort);
        return LOOPBACK + ":" + aPort + " " + LOOPBACK + ":" + aTarget + " " + LOOPBACK + ":" + bPort + " " + LOOPBACK
                + ":" + bTarget;
    }

    /** The port that the engine opened for the party that will read this description. */
    private int ask(String id, String command, String toTag, int port) throws IOException {
        String sdp = "v=0\r\no=- 1 1 IN IP4 " + LOOPBACK + "\r\ns=-\r\nc=IN IP4 " + LOOPBACK + "\r\nt=0 0\r\nm=audio "
                + port + " RTP/AVP 0\r\na=rtpmap:0 PCMU/8000\r\n";
        String request = "d" + text("ICE") + text("remove") + text("call-id") + text(id) + text("command")
                + text(command) + text("from-tag") + text("a") + text("sdp") + text(sdp) + toTag + "e";
        byte[] bytes = (command + "-" + id + " " + request).getBytes(StandardCharsets.UTF_8);
        socket.send(new DatagramPacket(bytes, bytes.length, engine));
        DatagramPacket reply = new DatagramPacket(new byte[8192], 8192);
        socket.receive(reply);
        String told = new String(reply.getData(), 0, reply.getLength(), StandardCharsets.UTF_8);
        Matcher audio = AUDIO.matcher(told);
        if (!audio.find()) {
            throw new IOException("rtpengine said " + told);
        }
        return Integer.parseInt(audio.group(1));
    }

    private static String text(String value) {
        return value.getBytes(StandardCharsets.UTF_8).length + ":" + value;
    }

    @Override
    public void close() {
        socket.close();
    }

    public static void main(String[] args) throws IOException {
        try (RtpengineCalls engine = new RtpengineCalls(Integer.parseInt(args[0]))) {
            for (int call = 0; call < Integer.parseInt(args[1]); call++) {
                System.out.println(engine.setUp(call, Integer.parseInt(args[2]) + 4 * call));
            }
        }
    }
}
