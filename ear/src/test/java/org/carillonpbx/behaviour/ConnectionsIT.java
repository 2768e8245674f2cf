package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.peer.Baresip;
import org.carillonpbx.peer.FrameClient;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Wav;
import org.junit.jupiter.api.Test;

/** The connections that stand, as an administrator sees and ends them. */
class ConnectionsIT {
    private static final Path PLACE = Path.of("target/behaviour/connections");

    private final RunningPbx pbx = RunningPbx.shared();

    private List<JsonObject> connections(String query) {
        return pbx.get("/api/connections?" + query)
                .asJsonObject()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private int end(String id) {
        return pbx.send("DELETE", "/api/connections?id=" + URLEncoder.encode(id, StandardCharsets.UTF_8), "")
                .statusCode();
    }

    @Test
    void aPhonesConnectionIsSeenEndedAndMadeAnew() {
        RunningPbx.Extension self = pbx.newExtension(20);
        PLACE.toFile().mkdirs();
        Path sound = Wav.tone(8_000, 440, 0.3, 5).write(PLACE.resolve("tone.wav"));
        try (Baresip phone = Baresip.start(pbx, self, "tcp", "pcmu", sound, Optional.empty(), PLACE.resolve("phone"))) {
            await().atMost(Talk.PATIENCE)
                    .untilAsserted(() -> assertThat(connections("transport=tcp&account=" + self.number()))
                            .as(phone::story)
                            .singleElement()
                            .satisfies(
                                    one -> assertThat(one.getBoolean("proven")).isTrue()));
            JsonObject seen = connections("account=" + self.number()).get(0);
            assertThat(seen.getString("peer")).startsWith("127.0.0.1:");
            assertThat(seen.getBoolean("cameIn")).isTrue();
            assertThat(seen.getInt("bytesIn")).isGreaterThan(500);
            assertThat(seen.getInt("bytesOut")).isGreaterThan(500);

            String id = seen.getString("id");
            assertThat(end(id)).isEqualTo(204);
            await().atMost(Talk.PATIENCE)
                    .until(() -> connections("account=" + self.number()).stream()
                            .noneMatch(one -> one.getString("id").equals(id)));
            assertThat(end(id)).isEqualTo(404);
            assertThat(end("")).isEqualTo(422);
        }
    }

    @Test
    void aStrangersWebSocketIsSeenAsOneAndEnded() {
        URI sip = URI.create(System.getProperty("carillon.test.https").replace("https", "wss") + "/sip");
        try (FrameClient stranger = FrameClient.connect(sip)) {
            await().atMost(Talk.PATIENCE)
                    .until(() -> connections("transport=wss").stream().anyMatch(one -> !one.getBoolean("proven")));
            connections("transport=wss").stream()
                    .filter(one -> !one.getBoolean("proven"))
                    .forEach(one -> assertThat(end(one.getString("id"))).isEqualTo(204));
            assertThat(stranger.next()).startsWith("closed");
        }
    }
}
