package org.carillonpbx.peer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A crowd without credentials: sends so many requests a second from many addresses of the loopback, and counts what it is
 * answered. Runs in a thread of its own from its start to its end; what it counted is told after {@link #ended}.
 */
public final class Strangers implements AutoCloseable {

    private final List<DatagramChannel> channels = new ArrayList<>();
    private final String method;
    private final int perSecond;
    private final long nanos;
    private final Thread thread;
    private final ByteBuffer in = ByteBuffer.allocate(65_535);
    private volatile boolean stopped;
    private long sent;
    private long sentBytes;
    private long answers;
    private long answeredBytes;
    private long odd;

    private Strangers(int serverPort, String method, int perSecond, int addresses, int net, Duration lasting)
            throws IOException {
        this.method = method;
        this.perSecond = perSecond;
        this.nanos = lasting.toNanos();
        for (int i = 0; i < addresses; i++) {
            DatagramChannel channel = DatagramChannel.open();
            channel.bind(new InetSocketAddress(
                    InetAddress.getByName("127." + net + "." + (i >> 8) + "." + ((i & 255) == 0 ? 255 : i & 255)), 0));
            channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort));
            channel.configureBlocking(false);
            channels.add(channel);
        }
        this.thread = new Thread(this::run, "strangers-" + method);
    }

    /**
     * Begins.
     *
     * @param net the second number of their addresses, {@code 127.net.x.y}
     */
    public static Strangers begin(
            int serverPort, String method, int perSecond, int addresses, int net, Duration lasting) throws IOException {
        Strangers strangers = new Strangers(serverPort, method, perSecond, addresses, net, lasting);
        strangers.thread.start();
        return strangers;
    }

    private void run() {
        long begun = System.nanoTime();
        try {
            for (long number = 0; !stopped && System.nanoTime() - begun < nanos; number++) {
                long due = begun + number * 1_000_000_000L / perSecond;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(100_000);
                }
                DatagramChannel channel = channels.get((int) (number % channels.size()));
                byte[] request = request(channel, number);
                channel.write(ByteBuffer.wrap(request));
                sent++;
                sentBytes += request.length;
                read(channel);
            }
            long patience = System.nanoTime() + 1_000_000_000L;
            while (System.nanoTime() < patience) {
                for (DatagramChannel channel : channels) {
                    read(channel);
                }
                LockSupport.parkNanos(10_000_000);
            }
        } catch (IOException e) {
            odd++;
        }
    }

    private void read(DatagramChannel channel) throws IOException {
        in.clear();
        for (int length = channel.read(in); length > 0; length = channel.read(in)) {
            answers++;
            answeredBytes += length;
            String status = new String(in.array(), 8, 3, StandardCharsets.US_ASCII);
            odd += status.equals("401") || status.equals("503") ? 0 : 1;
            in.clear();
        }
    }

    private byte[] request(DatagramChannel channel, long number) throws IOException {
        InetSocketAddress local = (InetSocketAddress) channel.getLocalAddress();
        String at = local.getAddress().getHostAddress() + ":" + local.getPort();
        String id = Long.toString(number, 36) + method;
        String uri = method.equals("REGISTER") ? "sip:127.0.0.1" : "sip:1002@127.0.0.1";
        return (method + " " + uri + " SIP/2.0\r\nVia: SIP/2.0/UDP " + at + ";branch=z9hG4bK" + id
                        + ";rport\r\nMax-Forwards: 70\r\nFrom: <sip:1001@127.0.0.1>;tag=" + id
                        + "\r\nTo: <sip:1002@127.0.0.1>\r\nCall-ID: " + id + "@" + at + "\r\nCSeq: 1 " + method
                        + "\r\nContact: <sip:1001@" + at + ">\r\nContent-Length: 0\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Waits until the time is over. */
    public Strangers ended() throws InterruptedException {
        thread.join();
        return this;
    }

    public long sent() {
        return sent;
    }

    public long answers() {
        return answers;
    }

    /** Answers that are neither a challenge nor a request to come back later. */
    public long odd() {
        return odd;
    }

    /** How many octets came back for each that was sent. */
    public double amplification() {
        return sentBytes == 0 ? 0 : (double) answeredBytes / sentBytes;
    }

    @Override
    public void close() throws IOException {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (DatagramChannel channel : channels) {
            channel.close();
        }
    }
}
