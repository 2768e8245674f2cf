package org.carillonpbx.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import org.carillonpbx.media.phone.RtpBytes;
import org.junit.jupiter.api.Test;

class TransmissionTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final int SSRC = 0xCA11;

    @Test
    void whatBecameOfAnEarlierPacketDoesNotCostTheNextOne() throws IOException {
        try (DatagramChannel channel = DatagramChannel.open().bind(new InetSocketAddress(LOOPBACK, 0))) {
            InetSocketAddress phone = free();
            Transmission transmission = new Transmission(channel, SSRC, 0, 0);
            transmission.direct(phone);
            transmission.connect();
            assertThat(transmission.isConnected()).isTrue();
            assertThat(says(transmission, 1))
                    .as("nobody listens, and loopback says so at once")
                    .isTrue();
            try (DatagramSocket back = new DatagramSocket(phone)) {
                back.setSoTimeout(10_000);
                assertThat(says(transmission, 2)).isTrue();
                DatagramPacket heard = new DatagramPacket(new byte[200], 200);
                back.receive(heard);
                assertThat(RtpBytes.read(heard.getData(), heard.getLength()).payload())
                        .isEqualTo(RtpBytes.sound(2));
            }
            assertThat(transmission.failures()).isZero();
        }
    }

    private static boolean says(Transmission transmission, int number) {
        return transmission.send(Packets.of(RtpBytes.of(0, number, SSRC, RtpBytes.sound(number))), 0, () -> 0);
    }

    private static InetSocketAddress free() throws IOException {
        try (DatagramSocket unused = new DatagramSocket(0, LOOPBACK)) {
            return new InetSocketAddress(LOOPBACK, unused.getLocalPort());
        }
    }
}
