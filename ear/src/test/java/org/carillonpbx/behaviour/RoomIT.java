package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.peer.Baresip;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Wav;
import org.junit.jupiter.api.Test;

/** Softphones of several encodings in one conference room, each saying a tone of its own. */
class RoomIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final double PEAK = 0.2;
    private static final List<String> CODECS = List.of("pcmu", "pcma", "g722/16000/1", "opus/48000/2");
    /** Baresip makes high tones softer where it turns 8 kHz into 16. */
    private static final double[] HERTZ = {1_100, 700, 440, 1_600};
    /** 20 dB below what is heard in all. */
    private static final double NOTHING = 0.01;

    private static final int FREE = 300;

    private final RunningPbx pbx = RunningPbx.shared();

    private String newRoom(int seats) {
        for (int number = 3_000; number < 3_000 + FREE; number++) {
            int status = pbx.send(
                            "POST",
                            "/api/rooms",
                            "{\"number\":\"" + number + "\",\"name\":\"Choir\",\"chimes\":false,\"seats\":" + seats
                                    + "}")
                    .statusCode();
            if (status == 201) {
                return Integer.toString(number);
            }
            assertThat(status).isEqualTo(409);
        }
        throw new AssertionError("every room number is taken");
    }

    private List<JsonObject> present(String room) {
        return pbx.get("/api/rooms/" + room + "/participants")
                .asJsonObject()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    @Test
    void eachHearsAllOthersAndNotItself() {
        String room = newRoom(10);
        List<Baresip> phones = new ArrayList<>();
        List<Path> places = new ArrayList<>();
        try {
            for (int i = 0; i < CODECS.size(); i++) {
                Path place = Path.of("target/sound/room", CODECS.get(i).replace('/', '.'));
                place.toFile().mkdirs();
                places.add(place);
                Path sound = Wav.tone(8_000, HERTZ[i], PEAK, 60).write(place.resolve("said.wav"));
                phones.add(Baresip.start(
                        pbx, pbx.newExtension(20), "udp", CODECS.get(i), sound, Optional.of(room), place));
            }
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(present(room))
                            .as(() -> phones.get(0).story())
                            .hasSize(CODECS.size())
                            .allMatch(who -> who.getBoolean("talking")));
            Instant since = Instant.now();
            await().atMost(PATIENCE).until(() -> Instant.now().isAfter(since.plusSeconds(8)));
            assertThat(present(room)).allMatch(who -> who.getBoolean("talking"));
        } finally {
            phones.forEach(Baresip::close);
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(present(room)).isEmpty());
        for (int listener = 0; listener < CODECS.size(); listener++) {
            heardTheOthers(listener, places.get(listener));
        }
    }

    private static void heardTheOthers(int listener, Path place) {
        Path file = Baresip.heardIn(place).orElseThrow(() -> new AssertionError("nothing was heard in " + place));
        Wav heard = Wav.read(file);
        assertThat(heard.seconds()).as("seconds heard in %s", file).isGreaterThan(6);
        Wav middle = heard.middle(3);
        double all = 0;
        for (int talker = 0; talker < HERTZ.length; talker++) {
            double share = middle.usualShareAt(HERTZ[talker]);
            all += share;
            if (talker == listener) {
                assertThat(share).as("of itself in %s", file).isLessThan(NOTHING);
            } else {
                double level = middle.level() * Math.sqrt(share);
                boolean opus = CODECS.get(listener).startsWith("opus");
                assertThat(20 * Math.log10(level / (PEAK / Math.sqrt(2))))
                        .as("level of %s Hz in %s, dB", HERTZ[talker], file)
                        .isCloseTo(0, within(opus ? 5.0 : 2.0)); // made for one voice, not for three tones at once
            }
        }
        assertThat(all).as("the tones' share of what is heard in %s", file).isGreaterThan(0.9);
    }

    @Test
    void anAdministratorMutesOneAndSendsItOut() {
        String room = newRoom(2);
        Path sound = Wav.tone(8_000, 440, PEAK, 60).write(place("one").resolve("said.wav"));
        try (Baresip one = phone(room, sound, "one");
                Baresip two = phone(room, sound, "two")) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(present(room))
                            .as(one::story)
                            .hasSize(2)
                            .allMatch(who -> who.getBoolean("talking")));
            String leg = present(room).get(0).getString("leg");
            String path = "/api/rooms/" + room + "/participants/" + leg;
            assertThat(pbx.send("PATCH", path, "{\"muted\":true,\"gain\":-6}").statusCode())
                    .isEqualTo(204);
            await().atMost(PATIENCE).untilAsserted(() -> {
                JsonObject muted = present(room).get(0);
                assertThat(muted.getBoolean("muted")).isTrue();
                assertThat(muted.getBoolean("talking")).isFalse();
                assertThat(muted.getJsonNumber("gain").doubleValue()).isEqualTo(-6);
            });
            assertThat(pbx.send("PATCH", path, "{\"gain\":21}").statusCode()).isEqualTo(422);
            assertThat(pbx.send("DELETE", path, "").statusCode()).isEqualTo(204);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(present(room)).as(two::story).hasSize(1));
            assertThat(pbx.send("DELETE", path, "").statusCode()).isEqualTo(404);
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(present(room)).isEmpty());
        assertThat(pbx.send("DELETE", "/api/rooms/" + room, "").statusCode()).isEqualTo(204);
    }

    private Baresip phone(String room, Path sound, String name) {
        return Baresip.start(pbx, pbx.newExtension(20), "udp", "pcmu", sound, Optional.of(room), place(name));
    }

    private static Path place(String name) {
        Path place = Path.of("target/sound/room-moderated", name);
        place.toFile().mkdirs();
        return place;
    }
}
