package org.carillonpbx.bench;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Tells rtpengine by its "ng" protocol: a cookie and a bencoded dictionary in one datagram each way. */
final class RtpengineSetup implements RelaySetup {
    private final DatagramSocket socket;
    private final int port;
    private int calls;

    RtpengineSetup(int port) throws IOException {
        this.port = port;
        this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(5_000);
    }

    @Override
    public void establish(Circuit circuit) throws IOException {
        calls++;
        String toCallee = ask("offer", RelaySetup.sdp(circuit.callerPort()), false);
        String toCaller = ask("answer", RelaySetup.sdp(circuit.calleePort()), true);
        circuit.through(RelaySetup.audioPort(toCaller), RelaySetup.audioPort(toCallee));
    }

    private String ask(String command, String sdp, boolean answering) throws IOException {
        Map<String, String> request = new TreeMap<>(Map.of(
                "command", command, "call-id", "load-" + calls, "from-tag", "a" + calls, "sdp", sdp, "ICE", "remove"));
        if (answering) {
            request.put("to-tag", "b" + calls);
        }
        StringBuilder bencoded = new StringBuilder("c" + System.nanoTime() + " d");
        request.forEach((key, value) -> bencoded.append(string(key)).append(string(value)));
        byte[] bytes = bencoded.append('e').toString().getBytes(StandardCharsets.ISO_8859_1);
        socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
        DatagramPacket answer = new DatagramPacket(new byte[8_192], 8_192);
        socket.receive(answer);
        String text = new String(answer.getData(), 0, answer.getLength(), StandardCharsets.ISO_8859_1);
        if (!text.contains("6:result2:ok")) {
            throw new IOException("rtpengine said " + text);
        }
        return text;
    }

    private static String string(String text) {
        return text.length() + ":" + text;
    }

    @Override
    public void close() {
        socket.close();
    }
}
