package org.carillonpbx.sip.keepalive;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The UDP socket of a listening point. Its reader answers keep-alives itself: STUN by RFC 5626 §3.5.2, and line ends, which
 * some phones send over UDP too. The stack sees neither. What it does see it gets in an array of the message's size: its own
 * way, an array of the largest size for each datagram, was most of what a call left to the collector.
 */
public final class SipSocket extends DatagramSocket {

    private static final int LONGEST = 4; // of what phones send to keep a mapping alive: line ends, zeros
    private static final byte[] PONG = {'\r', '\n'};
    /** In bytes; what is longer is cut off, and answered 400. */
    private static final int LARGEST = 16_384;

    private final DatagramPacket arrived = new DatagramPacket(new byte[LARGEST], LARGEST); // the reader's own

    private final Consumer<byte[]> onSent;

    /** @param onSent is told each datagram that has been sent, by the thread that sent it */
    public SipSocket(int port, InetAddress address, Consumer<byte[]> onSent) throws SocketException {
        super(port, address);
        this.onSent = onSent;
    }

    @Override
    public void send(DatagramPacket packet) throws IOException {
        super.send(packet);
        onSent.accept(packet.getData());
    }

    /** By one thread, the point's reader. */
    @Override
    public void receive(DatagramPacket packet) throws IOException {
        do {
            arrived.setLength(LARGEST); // or the next datagram would be cut to this one's length
            super.receive(arrived);
        } while (consumed(arrived));
        packet.setData(Arrays.copyOf(arrived.getData(), arrived.getLength()));
        packet.setSocketAddress(arrived.getSocketAddress());
    }

    private boolean consumed(DatagramPacket packet) throws IOException {
        byte[] data = packet.getData();
        int offset = packet.getOffset();
        int length = packet.getLength();
        if (packet.getPort() == 0) {
            return true; // nobody's port
        }
        if (StunBinding.isStun(data, offset, length)) {
            Optional<byte[]> answer =
                    StunBinding.answer(data, offset, length, (InetSocketAddress) packet.getSocketAddress());
            if (answer.isPresent()) {
                reply(answer.get(), packet);
            }
            return true;
        }
        if (length > LONGEST || !blank(data, offset, length)) {
            return false;
        }
        if (length == LONGEST && data[offset] == '\r' && data[offset + 2] == '\r') {
            reply(PONG, packet);
        }
        return true;
    }

    private static boolean blank(byte[] data, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (data[i] != '\r' && data[i] != '\n' && data[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** A reply that cannot be sent is the far end's loss: it asks again. */
    private void reply(byte[] answer, DatagramPacket to) {
        try {
            send(new DatagramPacket(answer, answer.length, to.getSocketAddress()));
        } catch (IOException e) {
            return;
        }
    }
}
