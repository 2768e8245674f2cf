package org.carillonpbx.media.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.carillonpbx.media.RecordingLimits;
import org.carillonpbx.media.sealed.Form;
import org.carillonpbx.media.sealed.SealedSound;
import org.carillonpbx.media.sound.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningRecordingTest {
    private static final int RATE = 8000;

    @TempDir
    private Path directory;

    private Taking wav(boolean stereo) {
        return new Taking(directory.resolve("deep/er/r1"), stereo, Form.SAMPLES, RATE);
    }

    private static short[] left(Taking taking) {
        return Taking.channel(Taking.bytes(taking.read()), 0, 2);
    }

    private static short[] right(Taking taking) {
        return Taking.channel(Taking.bytes(taking.read()), 1, 2);
    }

    private static int loudest(short[] pcm, int fromMillis, int toMillis) {
        int loudest = 0;
        for (int i = fromMillis * RATE / 1000; i < Math.min(pcm.length, toMillis * RATE / 1000); i++) {
            loudest = Math.max(loudest, Math.abs(pcm[i]));
        }
        return loudest;
    }

    /** The greatest step from one sample to the next: a click is one that the tone has not. */
    private static int steepest(short[] pcm) {
        int steepest = 0;
        for (int i = 1; i < pcm.length; i++) {
            steepest = Math.max(steepest, Math.abs(pcm[i] - pcm[i - 1]));
        }
        return steepest;
    }

    @Test
    void itEndsByItselfWhenNobodySaysAnything() {
        Taking taking = new Taking(directory.resolve("r1"), new RecordingLimits(Duration.ZERO, Duration.ofSeconds(2)));
        taking.talk(3_000).pass(1_500, at -> false, at -> false).talk(1_000);
        assertThat(taking.told).isEmpty();
        taking.pass(4_000, at -> false, at -> false);
        assertThat(taking.told).singleElement().satisfies(end -> {
            assertThat(end.trouble()).isEmpty();
            assertThat(end.millis()).isBetween(7_400L, 8_300L);
        });
    }

    @Test
    void itEndsByItselfWhenItHasLastedForLongEnough() {
        Taking taking =
                new Taking(directory.resolve("r1"), new RecordingLimits(Duration.ofSeconds(5), Duration.ofSeconds(2)));
        taking.talk(7_000);
        assertThat(taking.told)
                .singleElement()
                .satisfies(end -> assertThat(end.millis()).isBetween(4_900L, 5_600L));
    }

    @Test
    void eachSideHasItsOwnTone() {
        Taking taking = wav(true).talk(3_000).stop();
        assertThat(Samples.signalToNoise(Samples.part(left(taking), RATE / 2, RATE), RATE, Taking.LEFT_HERTZ))
                .isGreaterThan(40);
        assertThat(Samples.signalToNoise(Samples.part(right(taking), RATE / 2, RATE), RATE, Taking.RIGHT_HERTZ))
                .isGreaterThan(40);
    }

    @ParameterizedTest
    @CsvSource({"8000,8000,8000", "16000,8000,16000", "8000,16000,8000", "16000,16000,48000"})
    void sidesOfOtherRatesAreConverted(int rate, int leftRate, int rightRate) {
        Taking taking = new Taking(
                        directory.resolve("r"), true, Form.SAMPLES, rate, leftRate, rightRate, SealedFile::create)
                .talk(3_000)
                .stop();
        assertThat(Samples.signalToNoise(Samples.part(left(taking), rate / 2, rate), rate, Taking.LEFT_HERTZ))
                .isGreaterThan(30);
        assertThat(Samples.signalToNoise(Samples.part(right(taking), rate / 2, rate), rate, Taking.RIGHT_HERTZ))
                .isGreaterThan(30);
    }

    @Test
    void bothAreInOneWhereNoSidesAreWanted() {
        short[] both = Taking.channel(Taking.bytes(wav(false).talk(1_000).stop().read()), 0, 1);
        assertThat(loudest(both, 100, 900)).isBetween(18_000, 20_100);
    }

    @Test
    void aToneThatBothAreToldLiesOverBothSidesOnce() {
        Taking taking = wav(true).pass(1_000, at -> false, at -> false).told().pass(20, at -> false, at -> false);
        taking.told().pass(1_980, at -> false, at -> true).told().pass(1_000, at -> false, at -> false);
        taking.stop();
        for (short[] side : List.of(left(taking), right(taking))) {
            assertThat(loudest(side, 0, 990)).isZero();
            short[] tone = Samples.part(side, RATE + 80, RATE / 10);
            assertThat(Samples.toneLevel(tone, RATE, 1_400)).isGreaterThan(2_000);
        }
        assertThat(loudest(left(taking), 1_010, 1_190))
                .as("not twice over itself")
                .isBetween(3_500, 4_200);
        assertThat(loudest(left(taking), 1_250, 2_990)).isZero();
        assertThat(loudest(left(taking), 3_010, 3_190)).as("and again").isBetween(3_500, 4_200);
        assertThat(loudest(left(taking), 3_250, 4_000)).isZero();
    }

    @Test
    void whereBothSidesAreOneTheToneIsNoLouder() {
        Taking taking = wav(false).pass(1_000, at -> false, at -> false).told();
        taking.pass(1_000, at -> false, at -> false).stop();
        short[] both = Taking.channel(Taking.bytes(taking.read()), 0, 1);
        assertThat(loudest(both, 1_010, 1_190)).isBetween(3_500, 4_200);
    }

    @Test
    void theDurationIsThatOfTheCall() throws IOException {
        Taking taking = wav(true).talk(7_300).stop();
        try (SealedSound sound = taking.read()) {
            assertThat(sound.millis()).isCloseTo(7_300, within(20L));
            assertThat(sound.isWhole()).isTrue();
        }
        assertThat(taking.told).singleElement().satisfies(end -> {
            assertThat(end.millis()).isCloseTo(7_300, within(20L));
            assertThat(end.trouble()).isEmpty();
            assertThat(end.lost()).isZero();
        });
    }

    @Test
    void aSideThatSaysNothingIsSilentAndComesBackAtItsTime() {
        Taking taking = wav(true)
                .pass(5_000, at -> at < 1_000 || at >= 3_000, at -> true)
                .stop();
        assertThat(loudest(left(taking), 1_020, 2_980)).isZero();
        assertThat(loudest(left(taking), 3_005, 3_100)).isGreaterThan(9_000);
        assertThat(loudest(right(taking), 1_020, 2_980)).isGreaterThan(9_000);
    }

    @Test
    void sidesStayTogetherForHours() throws IOException {
        int hours = 2;
        int last = hours * 3_600_000;
        Taking taking = wav(true)
                .pass(last, at -> at % 60_000 < 100 || at >= last - 1000, at -> at % 7_000 < 60 || at >= last - 1000)
                .stop();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SealedSound sound = taking.read()) {
            assertThat(sound.millis()).isCloseTo(last, within(20L));
            sound.copy(sound.size() - 4L * RATE * 2, sound.size(), out);
        }
        byte[] wav = new byte[44 + out.size()];
        System.arraycopy(out.toByteArray(), 0, wav, 44, out.size());
        assertThat(onset(Taking.channel(wav, 0, 2)) - onset(Taking.channel(wav, 1, 2)))
                .isBetween(-RATE / 50, RATE / 50);
    }

    private static int onset(short[] pcm) {
        int at = pcm.length - RATE * 3 / 2;
        while (Math.abs(pcm[at]) < 3_000) {
            at++;
        }
        return at;
    }

    @Test
    void whatIsSaidInAPauseIsNotInTheFile() throws IOException {
        Taking taking =
                wav(true).talk(1_000).pause().talk(2_000).resume().talk(1_000).stop();
        try (SealedSound sound = taking.read()) {
            assertThat(sound.millis()).isCloseTo(2_000, within(20L));
        }
    }

    @Test
    void aPauseIsSilentToTheLastSampleButForItsSlope() throws IOException {
        Taking taking = wav(true)
                .pass(1_000, at -> false, at -> false)
                .pause()
                .talk(2_000)
                .resume()
                .pass(1_000, at -> false, at -> false)
                .stop();
        assertThat(loudest(left(taking), 0, 990)).isZero();
        assertThat(loudest(left(taking), 1_010, 3_000)).isZero();
    }

    @Test
    void nothingClicks() {
        int tone = steepest(left(wav(true).talk(500).stop()));
        Taking paused = new Taking(directory.resolve("paused"), true, Form.SAMPLES, RATE)
                .talk(510)
                .pause()
                .talk(330)
                .resume()
                .talk(510)
                .stop();
        short[] pcm = left(paused);
        assertThat(steepest(pcm)).isLessThanOrEqualTo(tone + 300);
        assertThat(Math.abs(pcm[0])).as("it begins from nothing").isLessThan(300);
        assertThat(Math.abs(pcm[pcm.length - 1])).as("it ends in nothing").isLessThan(300);
    }

    @Test
    void nothingOfItLiesOpenOnTheDisk() throws IOException {
        Taking taking = wav(true).pass(2_000, at -> false, at -> false).stop();
        byte[] raw = Files.readAllBytes(taking.file);
        int zeros = 0;
        for (byte next : raw) {
            zeros += next == 0 ? 1 : 0;
        }
        assertThat(zeros).as("silence is not to be seen as such").isLessThan(raw.length / 50);
        assertThatThrownBy(() -> SealedSound.open(
                        taking.file, locked -> new SecretKeySpec(Arrays.copyOf(new byte[] {1}, 32), "AES")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void anAlteredFileIsNoticed() throws IOException {
        Taking taking = wav(true).talk(2_000).stop();
        byte[] raw = Files.readAllBytes(taking.file);
        raw[raw.length / 2] ^= 1;
        Files.write(taking.file, raw);
        try (SealedSound sound = taking.read()) {
            assertThatThrownBy(() -> sound.copy(0, sound.size(), new ByteArrayOutputStream()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("seal");
        }
    }

    @Test
    void anyPartOfItCanBeRead() throws IOException {
        Taking taking = wav(true).talk(5_000).stop();
        byte[] all = Taking.bytes(taking.read());
        try (SealedSound sound = taking.read()) {
            assertThat(sound.size()).isEqualTo(all.length);
            for (long from : new long[] {0, 10, 43, 44, 45, 16_044, 16_045, 50_000, all.length - 1}) {
                for (long to : new long[] {from + 1, from + 40, from + 20_000, all.length}) {
                    ByteArrayOutputStream part = new ByteArrayOutputStream();
                    sound.copy(from, Math.min(to, all.length), part);
                    assertThat(part.toByteArray())
                            .isEqualTo(Arrays.copyOfRange(all, (int) from, (int) Math.min(to, all.length)));
                }
            }
        }
    }

    @Test
    void aFileThatWasCutOffIsReadToTheLastSecondAndMended() throws IOException {
        Taking taking = wav(true).talk(5_000);
        byte[] raw = Files.readAllBytes(taking.file);
        Path cut = directory.resolve("cut");
        Files.write(cut, Arrays.copyOf(raw, raw.length - 100));
        try (SealedSound sound = Taking.read(cut)) {
            assertThat(sound.isWhole()).isFalse();
            assertThat(sound.millis()).isBetween(3_400L, 5_000L);
        }
        Path justCut = directory.resolve("just-cut");
        Files.write(justCut, raw);
        assertThat(SealedSound.mend(justCut, locked -> Taking.KEY)).isTrue();
        assertThat(SealedSound.mend(justCut, locked -> Taking.KEY)).as("once").isFalse();
        try (SealedSound mended = Taking.read(justCut)) {
            assertThat(mended.isWhole()).isTrue();
            assertThat(mended.millis())
                    .as("the last second at the most is lost")
                    .isBetween(4_000L, 5_000L);
            assertThat(Taking.bytes(mended)).hasSizeGreaterThan(4 * 4 * RATE);
        }
        taking.stop();
    }

    /** A disk with room for so many bytes and no more. */
    private static final class SmallDisk implements SeekableByteChannel {
        private final SeekableByteChannel disk;
        private final long room;

        SmallDisk(SeekableByteChannel disk, long room) {
            this.disk = disk;
            this.room = room;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            long left = room - disk.position();
            if (left <= 0) {
                throw new IOException("No space left on device");
            }
            ByteBuffer fits = bytes.slice();
            fits.limit((int) Math.min(left, fits.limit()));
            int written = disk.write(fits);
            bytes.position(bytes.position() + written);
            return written;
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return disk.read(bytes);
        }

        @Override
        public long position() throws IOException {
            return disk.position();
        }

        @Override
        public SeekableByteChannel position(long to) throws IOException {
            return disk.position(to);
        }

        @Override
        public long size() throws IOException {
            return disk.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            return disk.truncate(size);
        }

        @Override
        public boolean isOpen() {
            return disk.isOpen();
        }

        @Override
        public void close() throws IOException {
            disk.close();
        }
    }

    @Test
    void aFullDiskEndsTheFileProperlyAndIsTold() throws IOException {
        Taking taking = new Taking(
                directory.resolve("r"),
                true,
                Form.SAMPLES,
                RATE,
                RATE,
                RATE,
                file -> new SmallDisk(SealedFile.create(file), 100_000));
        taking.talk(6_000);
        assertThat(taking.told).singleElement().satisfies(end -> {
            assertThat(end.trouble()).contains("No space left");
            assertThat(end.millis()).isBetween(2_500L, 3_600L);
        });
        try (SealedSound sound = taking.read()) {
            assertThat(sound.isWhole()).isTrue();
            assertThat(sound.size()).isGreaterThan(2 * 4 * RATE);
        }
    }

    @Test
    void aDiskThatTakesNothingAtAllIsTold() {
        Taking taking = new Taking(directory.resolve("r"), true, Form.SAMPLES, RATE, RATE, RATE, file -> {
            throw new IOException("Read-only file system");
        });
        taking.talk(100);
        assertThat(taking.told)
                .singleElement()
                .satisfies(end -> assertThat(end.trouble()).contains("Read-only"));
    }

    @Test
    void whatTheDiskIsTooSlowForIsCountedAndSilent() throws IOException {
        Taking taking = wav(true);
        short[] pcm = new short[160];
        Arrays.fill(pcm, (short) 5_000);
        for (int block = 1; block <= 500; block++) {
            taking.recording.one().hear(pcm, pcm.length, RATE, 77_777_777_777L + block * 20_000_000L);
        }
        taking.pass(10_000, at -> false, at -> true).stop();
        assertThat(taking.told.get(0).lost()).isPositive();
        try (SealedSound sound = taking.read()) {
            assertThat(sound.lost()).isEqualTo(taking.told.get(0).lost());
            assertThat(sound.millis()).isCloseTo(10_000, within(20L));
        }
    }

    @Test
    void opusIsAnOggFileThatPlaysAsLong() throws IOException {
        Taking taking = new Taking(directory.resolve("r"), true, Form.OGG_OPUS, 16_000)
                .talk(4_010)
                .stop();
        byte[] ogg = Taking.bytes(taking.read());
        OggFile file = OggFile.read(ogg);
        assertThat(file.millis()).isCloseTo(4_010, within(20L));
        assertThat(file.isEnded()).isTrue();
        short[] left = file.channel(0);
        short[] right = file.channel(1);
        assertThat(Samples.signalToNoise(Samples.part(left, 48_000, 24_000), 48_000, Taking.LEFT_HERTZ))
                .isGreaterThan(12);
        assertThat(Samples.signalToNoise(Samples.part(right, 48_000, 24_000), 48_000, Taking.RIGHT_HERTZ))
                .isGreaterThan(12);
    }
}
