package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.peer.Baresip;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Watching;
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

    @Test
    void aPinLetsIntoTheRoomAndAModeratorHasItInHand() {
        String room = newRoom(10);
        assertThat(pbx.send(
                                "PUT",
                                "/api/rooms/" + room,
                                "{\"name\":\"Board\",\"waitsForModerator\":true,\"pin\":\"1357\",\"moderatorPin\":\"24680\"}")
                        .statusCode())
                .isEqualTo(200);
        Path sound = Wav.tone(8_000, 440, PEAK, 60).write(place("one").resolve("said.wav"));
        RunningPbx.Extension participant = pbx.newExtension(20);
        RunningPbx.Extension moderator = pbx.newExtension(20);
        try (Baresip.Commanded one = guest(room, participant, sound, "pin");
                Baresip.Commanded host = guest(room, moderator, sound, "host")) {
            knock(one, participant, "9999#");
            assertThat(present(room)).isEmpty();
            knock(one, participant, "1357#");
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(present(room)).as(one::story).hasSize(1);
                assertThat(present(room).get(0).getBoolean("waiting")).isTrue();
            });
            knock(host, moderator, "24680#");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(present(room))
                            .as(host::story)
                            .hasSize(2)
                            .allMatch(who -> !who.getBoolean("waiting") && who.getBoolean("talking")));
            host.presses("*5");
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(present(room).get(0).getBoolean("muted")).isTrue());
            host.presses("*4");
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(meeting(room).getBoolean("locked")).isTrue());
            host.presses("*3");
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(present(room)).as(host::story).hasSize(1));
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(present(room)).isEmpty());
        String told = pbx.get("/api/call-records?extension=" + participant.number())
                + pbx.get("/api/rooms/" + room).toString();
        assertThat(told).doesNotContain("1357").doesNotContain("24680");
    }

    private JsonObject meeting(String room) {
        return pbx.get("/api/rooms/" + room + "/meeting").asJsonObject();
    }

    private Baresip.Commanded guest(String room, RunningPbx.Extension who, Path sound, String name) {
        return Baresip.commanded(pbx, who, "pcmu", sound, Optional.of(room), place(name));
    }

    /** Types a PIN once its call stands. */
    private void knock(Baresip.Commanded phone, RunningPbx.Extension who, String digits) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pbx.liveCalls())
                        .as(phone::story)
                        .anyMatch(call -> who.number().equals(call.getString("caller"))
                                && "talking".equals(call.getString("state"))));
        phone.presses(digits);
    }

    @Test
    void phonesAreToldWhoIsInTheRoomAsTheyComeAndGo() {
        String room = newRoom(10);
        RunningPbx.Extension watcher = pbx.newExtension(20);
        Path sound = Wav.tone(8_000, 440, PEAK, 60).write(place("one").resolve("said.wav"));
        try (Watching phones = new Watching(pbx.sipPort())) {
            Watching.Request watched = phones.subscribe(watcher, room, "conference", 300);
            await().atMost(PATIENCE).until(() -> !watched.told().isEmpty());
            assertThat(watched.told().get(0).body())
                    .contains("entity=\"sip:" + room + "@", "state=\"full\"", "<active>false</active>");
            RunningPbx.Extension guest = pbx.newExtension(20);
            try (Baresip one = Baresip.start(pbx, guest, "udp", "pcmu", sound, Optional.of(room), place("seen"))) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(watched.told())
                                .as(one::story)
                                .anyMatch(told -> told.body().contains("state=\"partial\"")
                                        && told.body().contains("<user entity=\"sip:" + guest.number() + "@")
                                        && told.body().contains("<status>connected</status>")));
            }
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(watched.told())
                            .anyMatch(told -> told.body().contains("sip:" + guest.number() + "@")
                                    && told.body().contains("state=\"deleted\"")));
            Watching.Request call = phones.call(watcher, room);
            await().atMost(PATIENCE).until(() -> call.status() == 200);
            assertThat(call.header("Contact")).startsWith("<sip:" + room + "@").contains(";isfocus");
        }
    }

    @Test
    void aRoomsRecordingHoldsAllWhoSpeak() {
        String room = newRoom(10);
        Path low = Wav.tone(8_000, 440, PEAK, 60).write(place("low").resolve("said.wav"));
        Path high = Wav.tone(8_000, 875, PEAK, 60).write(place("high").resolve("said.wav"));
        try (Baresip one = phone(room, low, "low");
                Baresip two = phone(room, high, "high")) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(present(room))
                            .as(one::story)
                            .hasSize(2)
                            .allMatch(who -> who.getBoolean("talking")));
            assertThat(pbx.send("PATCH", "/api/rooms/" + room + "/meeting", "{\"recorded\":true}")
                            .statusCode())
                    .as(two::story)
                    .isEqualTo(204);
            await().atMost(PATIENCE).until(() -> meeting(room).getBoolean("recorded"));
            Instant since = Instant.now();
            await().atMost(PATIENCE).until(() -> Instant.now().isAfter(since.plusSeconds(7)));
        }
        List<JsonObject> found = new ArrayList<>();
        await().atMost(PATIENCE).untilAsserted(() -> {
            found.clear();
            pbx.get("/api/recordings").asJsonObject().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                    .filter(one -> one.toString().contains("\"" + room + "\""))
                    .forEach(found::add);
            assertThat(found)
                    .singleElement()
                    .satisfies(one -> assertThat(one.getString("state")).isEqualTo("WHOLE"));
        });
        Path file = place("kept").resolve("room.wav");
        write(file, pbx.file("/api/recordings/" + found.get(0).getString("id") + "/sound"));
        Wav middle = Wav.read(file).middle(3);
        assertThat(middle.usualShareAt(440)).isGreaterThan(0.4);
        assertThat(middle.usualShareAt(875)).isGreaterThan(0.4);
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
