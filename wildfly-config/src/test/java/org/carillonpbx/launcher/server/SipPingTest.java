package org.carillonpbx.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SipPingTest {

    @Test
    void anyAnswerButThatOfOneWhoIsStillStartingWillDo() {
        assertThat(SipPing.willing("SIP/2.0 200 OK\r\n")).isTrue();
        assertThat(SipPing.willing("SIP/2.0 405 Method Not Allowed\r\n")).isTrue();
        assertThat(SipPing.willing("SIP/2.0 503 Service Unavailable\r\n")).isFalse();
        assertThat(SipPing.willing("noise")).isFalse();
    }

    @Test
    void itAsksLikeAPhoneAndHearsTheAnswer() throws IOException {
        try (DatagramSocket server = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Boolean> asked =
                    CompletableFuture.supplyAsync(new SipPing("127.0.0.1", server.getLocalPort())::answered);
            DatagramPacket request = new DatagramPacket(new byte[2_000], 2_000);
            server.receive(request);
            String text = new String(request.getData(), 0, request.getLength(), StandardCharsets.US_ASCII);
            assertThat(text).startsWith("OPTIONS sip:127.0.0.1:" + server.getLocalPort() + " SIP/2.0\r\n");
            byte[] answer = "SIP/2.0 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            server.send(new DatagramPacket(answer, answer.length, request.getSocketAddress()));
            assertThat(asked.join()).isTrue();
        }
    }
}
