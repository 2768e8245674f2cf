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
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** The socket of a phone: whole messages in, whole messages out. */
public interface Line extends Closeable {

    void send(byte[] message) throws IOException;

    /** Waits for a message; throws {@link java.net.SocketTimeoutException} where none comes in that time. */
    String receive(int millis) throws IOException;

    int localPort();

    String transport();

    /** Whether a further connection waits where this line listens. */
    default boolean connectedAgain() throws IOException {
        return false;
    }

    static Line udp(int serverPort) throws IOException {
        return udp(InetAddress.getLoopbackAddress(), serverPort);
    }

    /** From another address of the loopback, of which there are many. */
    static Line udp(InetAddress local, int serverPort) throws IOException {
        DatagramSocket socket = new DatagramSocket(new InetSocketAddress(local, 0));
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
        Socket connected = new Socket();
        connected.setReuseAddress(true); // so that a phone may listen where another one called from
        connected.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        connected.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort));
        return over(connected);
    }

    /** A TLS connection, its handshake done. */
    static Line tls(int serverPort, SSLContext context) throws IOException {
        SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), serverPort);
        socket.startHandshake();
        return over(socket);
    }

    /** A line that waits for a connection to its port, and speaks over the first that comes. */
    static Line listening(int port) throws IOException {
        return listening(port, new ServerSocket());
    }

    /** A line that waits for a TLS connection. */
    static Line listening(int port, SSLContext context) throws IOException {
        return listening(port, context.getServerSocketFactory().createServerSocket());
    }

    private static Line listening(int port, ServerSocket server) throws IOException {
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return new Line() {
            private Optional<Line> accepted = Optional.empty();

            @Override
            public void send(byte[] message) throws IOException {
                accepted.orElseThrow(() -> new IOException("nobody connected")).send(message);
            }

            @Override
            public String receive(int millis) throws IOException {
                if (accepted.isEmpty()) {
                    server.setSoTimeout(Math.max(1, millis));
                    accepted = Optional.of(over(server.accept()));
                }
                return accepted.get().receive(millis);
            }

            @Override
            public int localPort() {
                return server.getLocalPort();
            }

            @Override
            public String transport() {
                return server instanceof SSLServerSocket ? "TLS" : "TCP";
            }

            @Override
            public boolean connectedAgain() throws IOException {
                server.setSoTimeout(100);
                try {
                    server.accept().close();
                    return true;
                } catch (SocketTimeoutException e) {
                    return false;
                }
            }

            @Override
            public void close() throws IOException {
                if (accepted.isPresent()) {
                    accepted.get().close();
                }
                server.close();
            }
        };
    }

    /** A line over a connection that stands already. */
    static Line over(Socket socket) throws IOException {
        String transport = socket instanceof SSLSocket ? "TLS" : "TCP";
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
                return transport;
            }

            @Override
            public void close() throws IOException {
                socket.close();
            }
        };
    }
}
