package org.carillonpbx.media.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.carillonpbx.media.SoundFile;
import org.carillonpbx.media.SoundRejected;
import org.carillonpbx.media.codec.Parameters;
import org.carillonpbx.media.codec.g711.G711;
import org.carillonpbx.media.sound.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConverterTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int HERTZ = 1000;

    @TempDir
    private Path folder;

    private SoundFile converted(byte[] upload) throws IOException {
        Path source = Files.write(folder.resolve("upload"), upload);
        return new Converter().convert(source, folder.resolve("kept"), MINUTE);
    }

    private void isTheTone(SoundFile file, int millis) throws IOException {
        assertThat(file.length().toMillis()).isCloseTo(millis, within(60L));
        short[] pcm = pcm(file);
        short[] middle = Samples.part(pcm, pcm.length / 4, file.rate() / 4);
        assertThat(Samples.signalToNoise(middle, file.rate(), HERTZ)).isGreaterThan(25);
        assertThat(Samples.toneLevel(middle, file.rate(), HERTZ))
                .isCloseTo(32_767 * 0.25 / Math.sqrt(2), within(600.0));
        assertThat(Math.abs(pcm[0])).isLessThan((short) 50);
        assertThat(Math.abs(pcm[pcm.length - 1])).isLessThan((short) 50);
    }

    private static short[] pcm(SoundFile file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file.path())).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.getInt(40)).isEqualTo(bytes.capacity() - 44);
        short[] pcm = new short[(bytes.capacity() - 44) / 2];
        bytes.position(44)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(pcm);
        return pcm;
    }

    private static short[] tone(int rate) {
        return Samples.tone(rate, HERTZ, 0.25, rate);
    }

    @Test
    void wavOfAnyUsualRateIsKeptAtSixteenOrFortyEight() throws IOException {
        for (int rate : List.of(8_000, 11_025, 16_000)) {
            SoundFile file = converted(SampleFiles.wav(rate, tone(rate)));
            assertThat(file.rate()).isEqualTo(16_000);
            isTheTone(file, 1000);
        }
        for (int rate : List.of(22_050, 44_100, 48_000, 96_000)) {
            SoundFile file = converted(SampleFiles.wav(rate, tone(rate)));
            assertThat(file.rate()).isEqualTo(48_000);
            isTheTone(file, 1000);
        }
    }

    @Test
    void wavOfEveryFormIsRead() throws IOException {
        short[] tone = tone(8_000);
        byte[] eight = new byte[8_000];
        ByteBuffer twentyFour = ByteBuffer.allocate(24_000).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer real = ByteBuffer.allocate(32_000).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer stereo = ByteBuffer.allocate(32_000).order(ByteOrder.LITTLE_ENDIAN);
        byte[] mu = new byte[8_000];
        byte[] a = new byte[8_000];
        G711.PCMU.encoder(8_000, Parameters.NONE).encode(tone, 0, 8_000, mu, 0);
        G711.PCMA.encoder(8_000, Parameters.NONE).encode(tone, 0, 8_000, a, 0);
        for (int i = 0; i < 8_000; i++) {
            eight[i] = (byte) ((tone[i] >> 8) + 128);
            twentyFour.put((byte) 0).putShort(tone[i]);
            real.putFloat(tone[i] / 32_768f);
            stereo.putShort((short) (tone[i] * 2)).putShort((short) 0);
        }
        isTheTone(converted(SampleFiles.wav(1, 1, 8_000, 8, eight)), 1000);
        isTheTone(converted(SampleFiles.wav(1, 1, 8_000, 24, twentyFour.array())), 1000);
        isTheTone(converted(SampleFiles.wav(3, 1, 8_000, 32, real.array())), 1000);
        isTheTone(converted(SampleFiles.wav(1, 2, 8_000, 16, stereo.array())), 1000);
        isTheTone(converted(SampleFiles.wav(7, 1, 8_000, 8, mu)), 1000);
        isTheTone(converted(SampleFiles.wav(6, 1, 8_000, 8, a)), 1000);
    }

    @Test
    void opusInOggIsRead() throws IOException {
        isTheTone(converted(SampleFiles.opus(tone(48_000))), 1000);
    }

    @Test
    void mp3IsRead() throws IOException {
        try (InputStream in = ConverterTest.class.getResourceAsStream("tone.mp3")) {
            isTheTone(converted(in.readAllBytes()), 1000);
        }
    }

    @Test
    void theSameSoundIsOneFile() throws IOException {
        SoundFile one = converted(SampleFiles.wav(8_000, tone(8_000)));
        SoundFile other = converted(SampleFiles.wav(8_000, tone(8_000)));
        assertThat(one.path()).isEqualTo(other.path());
        assertThat(one.path()).hasFileName(one.sha256() + ".wav");
        try (Stream<Path> kept = Files.list(folder.resolve("kept"))) {
            assertThat(kept).hasSize(1);
        }
    }

    @Test
    void whatIsBehindTheSoundIsNotKept() throws IOException {
        byte[] wav = SampleFiles.wav(8_000, tone(8_000));
        byte[] script = "<script>alert(1)</script>PK\3\4".getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(wav, wav.length + script.length);
        System.arraycopy(script, 0, both, wav.length, script.length);
        SoundFile file = converted(both);
        assertThat(new String(Files.readAllBytes(file.path()), StandardCharsets.ISO_8859_1))
                .doesNotContain("script", "PK\3\4");
    }

    @Test
    void truncatedFileIsTurnedDownWithASentence() {
        byte[] data = SampleFiles.bytes(tone(8_000));
        rejected(SampleFiles.wav(1, 1, 8_000, 16, data, data.length + 100), "cut off: 100 bytes");
        byte[] wav = SampleFiles.wav(8_000, tone(8_000));
        rejected(Arrays.copyOf(wav, 20), "ends before its sound begins");
        byte[] ogg = SampleFiles.opus(tone(48_000));
        rejected(Arrays.copyOf(ogg, ogg.length - 5), "cut off");
    }

    @Test
    void sizeThatLiesCostsNothing() throws IOException {
        byte[] data = SampleFiles.bytes(tone(8_000));
        rejected(SampleFiles.wav(1, 1, 8_000, 16, data, 0x7000_0000), "cut off");
        isTheTone(converted(SampleFiles.wav(1, 1, 8_000, 16, data, -1)), 1000); // written into a pipe: nobody knew
        byte[] bomb = SampleFiles.wav(1, 1, 8_000, 16, data);
        ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN).putInt(16, 0xFFFF_FFF0);
        rejected(bomb, "ends before its sound begins");
    }

    @Test
    void damagedOggIsTurnedDown() {
        byte[] ogg = SampleFiles.opus(tone(48_000));
        ogg[ogg.length / 2] ^= 0x40;
        assertThatThrownBy(() -> converted(ogg))
                .isInstanceOf(SoundRejected.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void whatIsNoSoundIsTurnedDown() {
        rejected(new byte[0], "empty");
        rejected("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.US_ASCII), "not a sound file");
        rejected(SampleFiles.wav(0x55, 1, 8_000, 0, new byte[100]), "encoding");
        rejected(SampleFiles.wav(1, 6, 8_000, 16, new byte[120]), "6 channels");
        rejected(SampleFiles.wav(1, 1, 8_001, 16, new byte[100]), "8001 Hz");
        rejected(SampleFiles.wav(8_000, new short[0]), "no sound");
        rejected("ID3 nothing of the kind at all".getBytes(StandardCharsets.US_ASCII), "");
    }

    @Test
    void tooLongIsTurnedDownAndLeavesNothingBehind() throws IOException {
        rejected(SampleFiles.wav(8_000, new short[8_000 * 62]), "longer than 60 seconds");
        try (Stream<Path> kept = Files.list(folder.resolve("kept"))) {
            assertThat(kept).isEmpty();
        }
    }

    private void rejected(byte[] upload, String because) {
        assertThatThrownBy(() -> converted(upload))
                .isInstanceOf(SoundRejected.class)
                .hasMessageContaining(because);
    }

    @Test
    void soundIsReadAtAnyRateAndEndsOnce() throws IOException {
        SoundFile file = converted(SampleFiles.wav(16_000, tone(16_000)));
        for (int rate : List.of(8_000, 16_000, 48_000)) {
            try (FileSound sound = FileSound.open(file.path())) {
                short[] pcm = new short[rate / 50];
                int pieces = 0;
                while (sound.read(pcm, pcm.length, rate)) {
                    pieces++;
                }
                assertThat(pieces).isBetween(50, 51);
                assertThat(sound.read(pcm, pcm.length, rate)).isFalse();
                assertThat(pcm).containsOnly((short) 0);
            }
        }
    }

    @Test
    void everyKindIsKnownByItsContents() throws IOException {
        byte[] wav = SampleFiles.wav(8_000, tone(8_000));
        try (SoundReader reader = SoundReaders.open(new ByteArrayInputStream(wav))) {
            assertThat(reader).isInstanceOf(WavReader.class);
        }
        try (SoundReader reader = SoundReaders.open(new ByteArrayInputStream(SampleFiles.opus(tone(48_000))))) {
            assertThat(reader).isInstanceOf(OpusReader.class);
        }
    }
}
