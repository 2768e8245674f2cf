package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carillonpbx.peer.FrameClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SIP over WebSocket as no browser would send it. */
class WebSocketIT {
    private static final URI PORTAL = URI.create(System.getProperty("carillon.test.https"));
    private static final URI SIP = URI.create(PORTAL.toString().replace("https", "wss") + "/sip");

    private static String options(String body) {
        String token = UUID.randomUUID().toString();
        return String.join(
                "\r\n",
                "OPTIONS sip:carillon.invalid SIP/2.0",
                "Via: SIP/2.0/WSS x.invalid;branch=z9hG4bK" + token,
                "Max-Forwards: 70",
                "From: <sip:1001@carillon.invalid>;tag=" + token,
                "To: <sip:carillon.invalid>",
                "Call-ID: " + token,
                "CSeq: 1 OPTIONS",
                "",
                body);
    }

    @Test
    void whoDoesNotAskForSipIsRefused() {
        assertThat(FrameClient.refusal(SIP, "", Map.of())).isEqualTo(400);
        assertThat(FrameClient.refusal(SIP, "chat", Map.of())).isEqualTo(400);
    }

    @Test
    void foreignPageIsRefusedAndOurOwnIsNot() {
        assertThat(FrameClient.refusal(SIP, "sip", Map.of("Origin", "https://elsewhere.example")))
                .isEqualTo(403);
    }

    @Test
    void visitorWithoutWebSocketIsToldWhatIsSpokenHere() throws Exception {
        assertThat(FrameClient.get(PORTAL.resolve("/sip"))).isEqualTo(426);
    }

    @Test
    void textBinaryAndFragmentsAreReadAlike() {
        try (FrameClient client = FrameClient.connect(SIP)) {
            client.text(options(""));
            assertThat(client.next()).startsWith("SIP/2.0 200");
            client.binary(options(""));
            assertThat(client.next()).startsWith("SIP/2.0 200");
            client.fragments(options(""), 7);
            assertThat(client.next()).startsWith("SIP/2.0 200");
        }
    }

    @Test
    void lineEndsAreAnswered() {
        try (FrameClient client = FrameClient.connect(SIP)) {
            client.text("\r\n\r\n");
            assertThat(client.next()).isEqualTo("\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {70_000, 700_000})
    void messageBeyondTheLimitEndsTheConnection(int size) {
        try (FrameClient client = FrameClient.connect(SIP)) {
            client.text(options("x".repeat(size)));
            assertThat(client.next()).isEqualTo("closed 1009"); // RFC 6455 §7.4.1
        }
    }

    @Test
    void unreadableRequestIsAnswered400AndTooManyEndTheConnection() {
        try (FrameClient client = FrameClient.connect(SIP)) {
            client.text(options("").replace("CSeq: 1", "CSeq: one"));
            assertThat(client.next()).startsWith("SIP/2.0 400");
            for (int i = 0; i < 10; i++) {
                client.text("what is this?");
            }
            assertThat(client.next()).startsWith("closed");
        }
    }

    @Test
    void goodbyeIsReturned() {
        try (FrameClient client = FrameClient.connect(SIP)) {
            client.leave();
            assertThat(client.next()).isEqualTo("closed 1000");
        }
    }

    @Test
    void oneSourceCannotTakeEverySeat() {
        List<FrameClient> clients = new ArrayList<>();
        try {
            int refused = 0;
            while (refused == 0 && clients.size() < 200) {
                try {
                    FrameClient client = FrameClient.connect(SIP);
                    clients.add(client);
                    client.text("\r\n\r\n");
                    assertThat(client.next()).isEqualTo("\r\n"); // it has its seat: seats are taken after the handshake
                } catch (java.util.concurrent.CompletionException full) {
                    refused = FrameClient.refusal(SIP, "sip", Map.of());
                }
            }
            assertThat(refused).isEqualTo(503);
            assertThat(clients).hasSizeBetween(90, 100);
        } finally {
            clients.forEach(FrameClient::close);
        }
    }
}
