package org.carillonpbx.sip.testphone;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The socket of a phone: whole messages in, whole messages out. */
public interface Line extends Closeable {

    void send(byte[] message) throws IOException;

    /** Waits for a message; throws {@link java.net.SocketTimeoutException} where none comes in that time. */
    String receive(int millis) throws IOException;

    int localPort();

    String transport();

    static Line udp(int serverPort) throws IOException {
        DatagramSocket socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort));
        return new Line() {
            @Override
            public void send(byte[] message) throws IOException {
                socket.send(new DatagramPacket(message, message.length));
            }

            @Override
            public String receive(int millis) throws IOException {
                socket.setSoTimeout(Math.max(1, millis));
                DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
                socket.receive(packet);
                return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
            }

            @Override
            public int localPort() {
                return socket.getLocalPort();
            }

            @Override
            public String transport() {
                return "UDP";
            }

            @Override
            public void close() {
                socket.close();
            }
        };
    }

    static Line tcp(int serverPort) throws IOException {
        Socket connected = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        return over(connected);
    }

    /** A line over a connection that stands already. */
    static Line over(Socket socket) throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        return new Line() {
            @Override
            public void send(byte[] message) throws IOException {
                socket.getOutputStream().write(message);
                socket.getOutputStream().flush();
            }

            @Override
            public String receive(int millis) throws IOException {
                socket.setSoTimeout(Math.max(1, millis));
                ByteArrayOutputStream head = new ByteArrayOutputStream();
                while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
                    int b = in.read();
                    if (b < 0) {
                        throw new IOException("the connection was closed");
                    }
                    head.write(b);
                }
                String text = head.toString(StandardCharsets.UTF_8);
                int at = text.toLowerCase(Locale.ROOT).indexOf("content-length:");
                int length = at < 0
                        ? 0
                        : Integer.parseInt(
                                text.substring(at + 15, text.indexOf('\r', at)).strip());
                return text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
            }

            @Override
            public int localPort() {
                return socket.getLocalPort();
            }

            @Override
            public String transport() {
                return "TCP";
            }

            @Override
            public void close() throws IOException {
                socket.close();
            }
        };
    }
}
