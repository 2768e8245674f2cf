package org.carillonpbx.media.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import org.carillonpbx.media.SoundRejected;
import org.carillonpbx.media.sound.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A sound file of a stranger. It is read or turned down with a sentence, and is not made into more sound than a file of its
 * size can hold. docs/development.md says how to search for more.
 */
@Tag("fuzz")
class SoundFileFuzzTest {
    /** DTX makes 120 ms of three bytes. */
    private static final long MOST_SAMPLES_A_BYTE = 5_760;

    static Stream<byte[]> known() throws IOException {
        short[] tone = Samples.tone(8_000, 1000, 0.25, 800);
        byte[] wav = SampleFiles.wav(8_000, tone);
        byte[] opus = SampleFiles.opus(Samples.tone(48_000, 1000, 0.25, 4_800));
        byte[] mp3;
        try (InputStream in = SoundFileFuzzTest.class.getResourceAsStream("tone.mp3")) {
            mp3 = in.readAllBytes();
        }
        return Stream.of(
                wav,
                SampleFiles.wav(3, 2, 48_000, 32, new byte[800]),
                SampleFiles.wav(7, 1, 8_000, 8, new byte[80], -1),
                opus,
                Arrays.copyOf(opus, opus.length / 2),
                mp3,
                Arrays.copyOf(mp3, 700));
    }

    @MethodSource("known")
    @FuzzTest(maxDuration = "10m")
    void soundFileIsReadOrTurnedDown(byte[] bytes) throws IOException {
        try (SoundReader reader = SoundReaders.open(new ByteArrayInputStream(bytes))) {
            assertThat(reader.rate()).isBetween(4_000, 192_000);
            short[] pcm = new short[reader.rate() / 5];
            long samples = 0;
            for (int got = reader.read(pcm); got > 0; got = reader.read(pcm)) {
                assertThat(got).isLessThanOrEqualTo(pcm.length);
                samples += got;
                assertThat(samples).isLessThanOrEqualTo((bytes.length + 1L) * MOST_SAMPLES_A_BYTE);
            }
        } catch (SoundRejected turnedDown) {
            assertThat(turnedDown).hasMessageEndingWith(".");
        }
    }
}
