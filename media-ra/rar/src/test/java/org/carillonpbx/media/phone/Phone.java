package org.carillonpbx.media.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A phone on loopback, as far as media goes: two sockets and SDP text. */
public final class Phone implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final Pattern AUDIO = Pattern.compile("m=audio (\\d+) ");

    private final DatagramSocket rtp;
    private final DatagramSocket rtcp;
    private final int ssrc;
    private final InetAddress host;
    private InetSocketAddress server = new InetSocketAddress(0);

    public Phone(int ssrc) {
        this(ssrc, InetAddress.getLoopbackAddress());
    }

    public Phone(int ssrc, InetAddress host) {
        this.ssrc = ssrc;
        this.host = host;
        try {
            rtp = new DatagramSocket(0, host);
            rtcp = new DatagramSocket(0, host);
            rtp.setSoTimeout(PATIENCE_MILLIS);
            rtcp.setSoTimeout(PATIENCE_MILLIS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public int port() {
        return rtp.getLocalPort();
    }

    public int rtcpPort() {
        return rtcp.getLocalPort();
    }

    public int ssrc() {
        return ssrc;
    }

    /** A description that names these payload types, with further lines below the m-line. */
    public String sdp(String types, String... attributes) {
        String family = host.getAddress().length == 4 ? "IP4 " : "IP6 ";
        StringBuilder text =
                new StringBuilder("v=0\r\no=phone 1 1 IN " + family + host.getHostAddress() + "\r\ns=-\r\nc=IN "
                        + family + host.getHostAddress() + "\r\nt=0 0\r\nm=audio " + port() + " RTP/AVP " + types
                        + "\r\na=rtcp:" + rtcpPort() + "\r\n");
        for (String attribute : attributes) {
            text.append("a=").append(attribute).append("\r\n");
        }
        return text.toString();
    }

    /** Reads where to send from the server's description. */
    public Phone hears(String sdp) {
        Matcher audio = AUDIO.matcher(sdp);
        if (!audio.find()) {
            throw new AssertionError("no audio in " + sdp);
        }
        server = new InetSocketAddress(host, Integer.parseInt(audio.group(1)));
        return this;
    }

    public InetSocketAddress server() {
        return server;
    }

    public void says(int payloadType, int sequence, byte[] payload) {
        says(RtpBytes.of(payloadType, sequence, ssrc, payload));
    }

    public void says(RtpBytes packet) {
        throwsAt(server, packet.bytes());
    }

    /** Says the packet of this number and waits for what the other hears. */
    public RtpBytes says(Phone other, int payloadType, int number) {
        says(payloadType, number, RtpBytes.sound(number));
        return other.hearsNext();
    }

    /** Sends anything anywhere from the RTP socket. */
    public void throwsAt(InetSocketAddress target, byte[] bytes) {
        send(rtp, target, bytes);
    }

    /** Sends RTCP to the server's RTCP port. */
    public void reports(byte[] bytes) {
        send(rtcp, new InetSocketAddress(server.getAddress(), server.getPort() + 1), bytes);
    }

    private static void send(DatagramSocket socket, InetSocketAddress target, byte[] bytes) {
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, target));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public RtpBytes hearsNext() {
        byte[] bytes = next(rtp, PATIENCE_MILLIS).orElseThrow(() -> new AssertionError("heard nothing"));
        return RtpBytes.read(bytes, bytes.length);
    }

    /** What comes on the RTP socket within this time, RTP or not. */
    public Optional<byte[]> next(int millis) {
        return next(rtp, millis);
    }

    public byte[] nextReport() {
        return next(rtcp, PATIENCE_MILLIS).orElseThrow(() -> new AssertionError("no RTCP came"));
    }

    private static Optional<byte[]> next(DatagramSocket socket, int millis) {
        DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
        try {
            socket.setSoTimeout(millis);
            socket.receive(packet);
            return Optional.of(Arrays.copyOf(packet.getData(), packet.getLength()));
        } catch (SocketTimeoutException nothing) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        rtp.close();
        rtcp.close();
    }
}
