package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.carillonpbx.peer.Baresip;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Wav;
import org.junit.jupiter.api.Test;

/** Two softphones whose call is recorded, and how both are told. */
class ConsentIT {
    private static final double TONE = 1400;
    private static final double CALLER = 440;
    private static final double CALLEE = 875;
    private static final double WINDOW = 0.05;

    private final RunningPbx pbx = RunningPbx.shared();
    private final RunningPbx.Extension caller = pbx.newExtension(20);
    private final RunningPbx.Extension callee = pbx.newExtension(20);

    private Path talk(String notice, Duration length) {
        HttpResponse<String> set = pbx.send(
                "PUT",
                "/api/extensions/" + callee.number() + "/recording",
                "{\"policy\":\"ALWAYS\",\"notice\":\"" + notice + "\"}");
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        Path directory = Path.of("target/sound", "consent-" + notice);
        try (Talk talk = Talk.begin(pbx, caller, callee, "udp", "pcmu", "pcmu", directory)) {
            talk.goesOnFor(length);
        }
        return directory;
    }

    private static Wav heard(Path phone) {
        return Wav.read(Baresip.heardIn(phone).orElseThrow(() -> new AssertionError("nothing was heard in " + phone)));
    }

    /** Where windows of that tone are, in seconds from the first sound on; neighbours are one. */
    private static List<Double> bursts(Wav heard) {
        List<Double> found = new ArrayList<>();
        heard.windows(WINDOW)
                .filter(at -> heard.part(at, WINDOW).shareAt(TONE) > 0.8)
                .filter(at -> found.isEmpty() || at - found.get(found.size() - 1) > 1)
                .forEach(found::add);
        return found;
    }

    private static void hears(Path phone, double hertz) {
        Wav heard = heard(phone);
        List<Double> tones = bursts(heard);
        assertThat(tones).as("tones in %s", phone).hasSize(2);
        assertThat(tones.get(1) - tones.get(0))
                .as("seconds between tones in %s", phone)
                .isBetween(14.0, 16.0);
        double milliseconds = heard.windows(0.01)
                        .filter(at -> Math.abs(at - tones.get(0)) < 0.5)
                        .filter(at -> heard.part(at, 0.01).shareAt(TONE) > 0.8)
                        .count()
                * 10.0;
        assertThat(milliseconds).as("length of a tone in %s", phone).isBetween(150.0, 250.0);
        assertThat(heard.middle(8).usualShareAt(hertz))
                .as("the other one in between")
                .isGreaterThan(0.95);
    }

    @Test
    void bothHearAToneWhenItBeginsAndAgainAfterFifteenSeconds() throws IOException {
        Path phones = talk("TONES", Duration.ofSeconds(19));
        hears(phones.resolve("caller"), CALLEE);
        hears(phones.resolve("callee"), CALLER);
        Path file = recorded(phones);
        for (int side = 0; side < 2; side++) {
            assertThat(loud(Wav.read(file, side)))
                    .as("tones in channel %d of %s", side, file)
                    .hasSize(2);
        }
    }

    private Path recorded(Path directory) throws IOException {
        String list = "/api/recordings?extension=" + callee.number();
        await().atMost(Talk.PATIENCE)
                .untilAsserted(() -> assertThat(pbx.get(list)
                                .asJsonObject()
                                .getJsonArray("items")
                                .getValuesAs(JsonObject.class))
                        .singleElement()
                        .satisfies(one -> assertThat(one.getString("state")).isEqualTo("WHOLE")));
        String id = pbx.get(list)
                .asJsonObject()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        return Files.write(directory.resolve("recorded.wav"), pbx.file("/api/recordings/" + id + "/sound"));
    }

    /** Where the tone lies over what a party says, in seconds; neighbours are one. */
    private static List<Double> loud(Wav side) {
        List<Double> found = new ArrayList<>();
        side.windows(WINDOW)
                .filter(at -> {
                    Wav part = side.part(at, WINDOW);
                    return part.level() * Math.sqrt(part.shareAt(TONE)) > 0.05;
                })
                .filter(at -> found.isEmpty() || at - found.get(found.size() - 1) > 1)
                .forEach(found::add);
        return found;
    }

    @Test
    void bothHearWordsBeforeTheyHearEachOther() {
        Path phones = talk("ANNOUNCEMENT", Duration.ofSeconds(7));
        beginsWithWords(heard(phones.resolve("caller")), CALLEE);
        beginsWithWords(heard(phones.resolve("callee")), CALLER);
    }

    private static void beginsWithWords(Wav heard, double hertz) {
        double first = heard.windows(WINDOW)
                .filter(at -> heard.part(at, WINDOW).level() > 0.01)
                .findFirst()
                .orElseThrow();
        double talk = heard.windows(WINDOW)
                .filter(at -> heard.part(at, WINDOW).shareAt(hertz) > 0.9)
                .findFirst()
                .orElseThrow();
        assertThat(talk - first)
                .as("seconds of words before the other one is heard")
                .isBetween(1.0, 4.0);
        assertThat(heard.middle(2).usualShareAt(hertz)).isGreaterThan(0.95);
    }
}
