package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.carillonpbx.peer.RunningPbx;
import org.junit.jupiter.api.Test;

/** Strangers at addresses of the loopback of their own, and the administrator who bans, lifts and lists them. */
class GuardIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SILENCE_MILLIS = 700;

    private final RunningPbx pbx = RunningPbx.shared();

    @Test
    void whoGuessesPasswordsIsBannedWrittenDownAndLetInAgain() throws IOException {
        try (Stranger guesser = new Stranger("127.71.0.1")) {
            await().atMost(PATIENCE).until(() -> {
                guesser.send("REGISTER", "1000" + System.nanoTime() % 1_000, WRONG);
                return banned("127.71.0.1");
            });
            await().atMost(PATIENCE).until(() -> guesser.asks("OPTIONS").isEmpty());
            JsonObject refusals = json(pbx.send("GET", "/api/refusals", ""));
            assertThat(refusals.getJsonArray("items").getValuesAs(JsonObject.class))
                    .anySatisfy(refusal -> {
                        assertThat(refusal.getString("source")).startsWith("udp:127.71.0.1:");
                        assertThat(refusal.getString("reason")).isEqualTo("WRONG_PASSWORD");
                        assertThat(refusal.getString("why")).isNotBlank();
                        assertThat(refusal.getString("advice")).isNotBlank();
                    });
            await().atMost(PATIENCE)
                    .until(() ->
                            pbx.send("GET", "/api/security-events", "").body().contains("\"BAN\""));
            assertThat(lift("127.71.0.1").statusCode()).isEqualTo(204);
            await().atMost(PATIENCE).until(() -> guesser.asks("OPTIONS").isPresent());
            assertThat(lift("127.71.0.1").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whoIsBannedByHandHearsNothingButForAnEmergency() throws IOException {
        assertThat(pbx.send(
                                "POST",
                                "/api/bans",
                                "{\"prefix\":\"127.72.0.0/24\",\"reason\":\"Seen before\",\"minutes\":60}")
                        .statusCode())
                .isEqualTo(201);
        try (Stranger banned = new Stranger("127.72.0.9");
                Stranger neighbour = new Stranger("127.72.1.9")) {
            await().atMost(PATIENCE).until(() -> banned.asks("REGISTER").isEmpty());
            assertThat(neighbour.asks("REGISTER")).contains(401);
            banned.send("INVITE", "911", "");
            assertThat(banned.hears()).contains(401);
        } finally {
            assertThat(lift("127.72.0.0/24").statusCode()).isEqualTo(204);
        }
    }

    @Test
    void rulesHoldTogetherAndAtOnce() throws IOException {
        String rules =
                "[{\"service\":\"SIP_UDP\",\"allow\":false,\"prefix\":\"127.73.0.0/16\",\"note\":\"none of ours\"},"
                        + "{\"service\":\"SIP_UDP\",\"allow\":true,\"prefix\":\"127.73.1.0/24\",\"note\":\"but these\"}]";
        assertThat(pbx.send("POST", "/api/access-rules", rules).statusCode()).isEqualTo(200);
        try (Stranger denied = new Stranger("127.73.0.1");
                Stranger allowed = new Stranger("127.73.1.1")) {
            await().atMost(PATIENCE).until(() -> denied.asks("OPTIONS").isEmpty());
            assertThat(allowed.asks("OPTIONS")).contains(200);
        } finally {
            assertThat(pbx.send("POST", "/api/access-rules", "[]").statusCode()).isEqualTo(200);
        }
        String wrong = "[{\"service\":\"SIP\",\"prefix\":\"nowhere\"}]";
        assertThat(pbx.send("POST", "/api/access-rules", wrong).statusCode()).isEqualTo(422);
    }

    private static final String WRONG = "Authorization: Digest username=\"1001\",realm=\"carillon\",nonce=\"x\","
            + "uri=\"sip:127.0.0.1\",response=\"00000000000000000000000000000000\",algorithm=MD5,qop=auth,"
            + "nc=00000001,cnonce=\"x\"\r\n";

    private boolean banned(String prefix) {
        return json(pbx.send("GET", "/api/bans", "")).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .anyMatch(ban -> ban.getString("prefix").equals(prefix));
    }

    private HttpResponse<String> lift(String prefix) {
        return pbx.send("DELETE", "/api/bans?prefix=" + URLEncoder.encode(prefix, StandardCharsets.UTF_8), "");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    /** A socket at an address of its own. */
    private final class Stranger implements AutoCloseable {
        private final DatagramSocket socket;

        Stranger(String address) throws IOException {
            socket = new DatagramSocket(new InetSocketAddress(InetAddress.getByName(address), 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), pbx.sipPort()));
            socket.setSoTimeout(SILENCE_MILLIS);
        }

        /** The status of the answer; empty where there is none. */
        Optional<Integer> asks(String method) {
            while (hears().isPresent()) {
                // what was asked before
            }
            send(method, "1001", "");
            return hears();
        }

        void send(String method, String called, String header) {
            String at = socket.getLocalAddress().getHostAddress() + ":" + socket.getLocalPort();
            String id = Long.toString(System.nanoTime(), 36);
            byte[] bytes = (method + " sip:" + (method.equals("INVITE") ? called + "@" : "") + "127.0.0.1 SIP/2.0\r\n"
                            + "Via: SIP/2.0/UDP " + at + ";branch=z9hG4bK" + id + ";rport\r\nMax-Forwards: 70\r\n"
                            + "From: <sip:" + called + "@127.0.0.1>;tag=" + id + "\r\nTo: <sip:" + called
                            + "@127.0.0.1>\r\nCall-ID: " + id + "\r\nCSeq: 1 " + method + "\r\nContact: <sip:x@" + at
                            + ">\r\n" + header + "Content-Length: 0\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            try {
                socket.send(new DatagramPacket(bytes, bytes.length));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Optional<Integer> hears() {
            DatagramPacket packet = new DatagramPacket(new byte[4_096], 4_096);
            try {
                socket.receive(packet);
                return Optional.of(Integer.valueOf(new String(packet.getData(), 8, 3, StandardCharsets.US_ASCII)));
            } catch (SocketTimeoutException silence) {
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            socket.close();
        }
    }
}
