package org.carillonpbx.media.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.media.MusicClass;
import org.carillonpbx.media.Piece;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Codecs;
import org.carillonpbx.media.codec.g711.G711;
import org.carillonpbx.media.codec.g722.G722;
import org.carillonpbx.media.file.SampleFiles;
import org.carillonpbx.media.phone.Bench;
import org.carillonpbx.media.phone.RtpBytes;
import org.carillonpbx.media.sound.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prompts, tones and music at real sockets. */
class PlayTest {
    private static final int HERTZ = 1_000;

    @TempDir
    private Path folder;

    private final Bench bench = new Bench();
    private final List<Listener> listeners = new ArrayList<>();

    @AfterEach
    void nothingWentWrong() {
        listeners.forEach(Listener::close);
        bench.close();
        assertThat(bench.faults()).isEmpty();
    }

    private Listener listener(Codec codec) {
        Listener listener = new Listener(bench, codec);
        listeners.add(listener);
        return listener;
    }

    private Path tone(String name, int hertz, int millis) throws IOException {
        short[] pcm = Samples.tone(16_000, hertz, 0.25, 16 * millis);
        return Files.write(folder.resolve(name), SampleFiles.wav(16_000, pcm));
    }

    @Test
    void promptIsHeardInEveryEncodingAndItsEndIsTold() throws IOException {
        Piece prompt = new Piece.File(tone("prompt.wav", HERTZ, 1_000));
        long turn = 0;
        for (Codec codec : Codecs.chosen("PCMU,PCMA,G722,G726-32,G729,opus")) {
            Listener phone = listener(codec);
            long now = ++turn;
            bench.plane().play(phone.key(), now, List.of(prompt));
            short[] heard = phone.hears(48);
            bench.event(MediaEvent.Played.class, played -> played.port().equals(phone.key()) && played.turn() == now);
            short[] middle = Samples.part(heard, heard.length / 2, phone.rate() / 5);
            double level =
                    Samples.decibels(Samples.toneLevel(middle, phone.rate(), HERTZ) / (32_767 * 0.25 / Math.sqrt(2)));
            assertThat(level).as(codec.encoding()).isCloseTo(0, within(1.5));
            assertThat(Samples.signalToNoise(middle, phone.rate(), HERTZ))
                    .as(codec.encoding())
                    .isGreaterThan(12);
        }
    }

    @Test
    void thingsAreSaidOneAfterTheOtherWithoutASeam() throws IOException {
        Listener phone = listener(G711.PCMU);
        bench.plane()
                .play(
                        phone.key(),
                        1,
                        List.of(
                                new Piece.File(tone("one.wav", 500, 200)),
                                new Piece.Pause(100),
                                new Piece.File(tone("two.wav", 1_000, 200)),
                                new Piece.Tone("us", "beep")));
        short[] heard = phone.hears(10 + 5 + 10 + 13);
        bench.event(MediaEvent.Played.class, played -> played.turn() == 1);
        assertThat(Samples.toneLevel(Samples.part(heard, 0, 1_600), 8_000, 500)).isGreaterThan(5_000);
        assertThat(Samples.level(Samples.part(heard, 1_650, 700))).isLessThan(60);
        assertThat(Samples.toneLevel(Samples.part(heard, 2_400, 1_600), 8_000, 1_000))
                .isGreaterThan(5_000);
        inOrder(phone.packets());
    }

    private static void inOrder(List<RtpBytes> packets) {
        for (int i = 1; i < packets.size(); i++) {
            assertThat((packets.get(i).sequence() - packets.get(i - 1).sequence()) & 0xFFFF)
                    .isEqualTo(1);
        }
    }

    @Test
    void promptIsEncodedOnceForAllWhoHearItInOneEncoding() throws IOException {
        Piece prompt = new Piece.File(tone("prompt.wav", HERTZ, 200));
        List<Listener> phones = List.of(listener(G722.CODEC), listener(G722.CODEC), listener(G711.PCMU));
        phones.forEach(phone -> bench.plane().play(phone.key(), 7, List.of(prompt)));
        phones.forEach(phone -> phone.hears(10));
        phones.forEach(phone ->
                bench.event(MediaEvent.Played.class, played -> played.port().equals(phone.key())));
        assertThat(bench.plane().renderings().made()).isEqualTo(2);
    }

    @Test
    void whatCannotBePlayedIsOverAtOnce() {
        Listener phone = listener(G711.PCMU);
        bench.plane().play(phone.key(), 3, List.of(new Piece.File(folder.resolve("nothing.wav"))));
        bench.event(MediaEvent.Played.class, played -> played.turn() == 3);
        assertThat(bench.faults()).hasSize(1);
        bench.faults().clear();
    }

    @Test
    void whatTakesThePlaceOfAPromptSilencesItsEnd() throws IOException {
        Listener phone = listener(G711.PCMU);
        bench.plane().play(phone.key(), 1, List.of(new Piece.File(tone("long.wav", 500, 20_000))));
        phone.hears(5);
        bench.plane().play(phone.key(), 2, List.of(new Piece.File(tone("short.wav", HERTZ, 200))));
        bench.event(MediaEvent.Played.class, played -> played.turn() == 2);
        assertThat(bench.events())
                .filteredOn(MediaEvent.Played.class::isInstance)
                .hasSize(1);
    }

    @Test
    void endlessToneGoesOnWithoutATick() {
        Listener phone = listener(G722.CODEC);
        bench.plane().play(phone.key(), 1, List.of(new Piece.Tone("us", "dial")));
        short[] heard = phone.hears(170);
        short[] seams = Samples.part(heard, 16_000, 32_000); // more than two rounds
        assertThat(steepest(seams)).isLessThan(1_400);
    }

    private static int steepest(short[] pcm) {
        int most = 0;
        for (int i = 1; i < pcm.length; i++) {
            most = Math.max(most, Math.abs(pcm[i] - pcm[i - 1]));
        }
        return most;
    }

    @Test
    void everybodyHearsTheSameMusicAtTheSameTimeEncodedOnce() throws IOException {
        short[] sweep = new short[16_000 * 4];
        for (int i = 0; i < sweep.length; i++) {
            sweep[i] = (short) (8_000 * Math.sin(2 * Math.PI * (300 + i / 64.0) * i / 16_000));
        }
        Path track = Files.write(folder.resolve("sweep.wav"), SampleFiles.wav(16_000, sweep));
        bench.plane().stock(List.of(new MusicClass("default", List.of(track), false)));
        Listener first = listener(G711.PCMU);
        bench.plane().music(first.key(), "default");
        first.hears(25);
        Listener second = listener(G711.PCMU);
        bench.plane().music(second.key(), "default");
        second.hears(15); // those that are its own
        byte[] shared = second.phone().hearsNext().payload();
        boolean same = false;
        for (int i = 0; i < 60 && !same; i++) {
            same = java.util.Arrays.equals(shared, first.phone().hearsNext().payload());
        }
        assertThat(same).isTrue();
        assertThat(bench.plane().studio().encodings()).isEqualTo(1);
    }

    @Test
    void changeOfClassIsHeardWithoutAClick() throws IOException {
        bench.plane()
                .stock(List.of(
                        new MusicClass("low", List.of(tone("low.wav", 300, 30_000)), false),
                        new MusicClass("lower", List.of(tone("lower.wav", 200, 30_000)), true)));
        for (Codec codec : List.of(G711.PCMA, G722.CODEC)) {
            Listener phone = listener(codec);
            bench.plane().music(phone.key(), "low");
            short[] before = phone.hears(30);
            bench.plane().music(phone.key(), "lower");
            short[] after = phone.hears(40);
            short[] all = Samples.joined(before, after);
            int calm = steepest(Samples.part(all, 15 * phone.rate() / 50, 10 * phone.rate() / 50));
            assertThat(steepest(all)).as(codec.encoding()).isLessThan(calm * 3 / 2 + 300);
            short[] end = Samples.part(after, after.length - phone.rate() / 5, phone.rate() / 5);
            assertThat(Samples.toneLevel(end, phone.rate(), 200)).isGreaterThan(4_000);
            inOrder(phone.packets());
        }
    }

    @Test
    void partyOnHoldHearsMusicAndThenTheOtherPartyAgain() throws IOException {
        bench.plane().stock(List.of(new MusicClass("default", List.of(tone("m.wav", 600, 30_000)), false)));
        Listener one = listener(G711.PCMU);
        Listener other = listener(G711.PCMU);
        bench.plane().connect(one.key(), other.key());
        bench.plane().music(one.key(), "default");
        assertThat(Samples.toneLevel(Samples.part(one.hears(20), 1_600, 1_600), 8_000, 600))
                .isGreaterThan(3_000);
        bench.plane().quiet(one.key());
        bench.settle();
        byte[] voice = new byte[160];
        java.util.Arrays.fill(voice, (byte) 0x2A);
        other.phone().says(0, 1, voice);
        byte[] heard = one.phone().hearsNext().payload();
        for (int i = 0; i < 20 && !java.util.Arrays.equals(heard, voice); i++) {
            heard = one.phone().hearsNext().payload();
        }
        assertThat(heard).isEqualTo(voice);
    }

    @Test
    void classWithoutMusicIsSilent() {
        Listener phone = listener(G711.PCMU);
        bench.plane().stock(List.of(new MusicClass("empty", List.of(folder.resolve("gone.wav")), false)));
        bench.plane().music(phone.key(), "empty");
        assertThat(Samples.level(phone.hears(15))).isLessThan(20);
        bench.plane().music(phone.key(), "unknown");
        assertThat(phone.phone().next(200)).isPresent(); // the farewell of the class before
        assertThat(bench.faults()).isEmpty();
    }
}
