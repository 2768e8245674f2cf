package org.carillonpbx.journal.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpoolTest {
    private static final long SMALL = 200;

    @TempDir
    private Path directory;

    @Test
    void aFrameComesBackAsItWas() {
        Frame frame = new Frame(42, "hello");
        ByteBuffer bytes = frame.encode();

        Frame back = Frame.decode(bytes).orElseThrow();

        assertThat(back.sequence()).isEqualTo(42);
        assertThat(back.text()).isEqualTo(frame.text());
        assertThat(bytes.hasRemaining()).isFalse();
    }

    @Test
    void noSingleFlippedBitGoesUnnoticed() {
        byte[] sound = new Frame(42, "hello").encode().array();
        for (int bit = 0; bit < sound.length * 8; bit++) {
            byte[] broken = sound.clone();
            broken[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(Frame.decode(ByteBuffer.wrap(broken))).as("bit %d", bit).isEmpty();
        }
    }

    @Test
    void factsAreReadInTheOrderTheyCameAcrossFiles() throws IOException {
        try (Spool spool = Spool.open(directory, SMALL)) {
            for (int i = 1; i <= 50; i++) {
                assertThat(spool.append(text(i))).isEqualTo(i);
            }
            assertThat(files(Segment.SUFFIX)).hasSizeGreaterThan(3);
            assertThat(read(spool, 0, 7))
                    .containsExactly("fact 1", "fact 2", "fact 3", "fact 4", "fact 5", "fact 6", "fact 7");
            assertThat(read(spool, 7, 2)).containsExactly("fact 8", "fact 9");
            assertThat(read(spool, 30, 100)).hasSize(20).endsWith("fact 50");
            assertThat(read(spool, 50, 100)).isEmpty();
            spool.append(text(51));
            assertThat(read(spool, 50, 100)).containsExactly("fact 51");
        }
    }

    @Test
    void aSpoolOpenedAgainGoesOnCountingAndKeepsItsIdentity() throws IOException {
        Spool first = Spool.open(directory, SMALL);
        for (int i = 1; i <= 20; i++) {
            first.append(text(i));
        }
        first.trim(20);
        var identity = first.identity();
        first.close();

        try (Spool again = Spool.open(directory, SMALL)) {
            assertThat(again.identity()).isEqualTo(identity);
            assertThat(again.last()).isEqualTo(20);
            assertThat(again.append(text(21))).isEqualTo(21);
        }
    }

    @Test
    void aTornTailIsCutOffWhereverItWasTorn() throws IOException {
        try (Spool spool = Spool.open(directory)) {
            spool.append(text(1));
            spool.append(text(2));
        }
        Path file = files(Segment.SUFFIX).get(0);
        byte[] whole = Files.readAllBytes(file);
        for (int length = whole.length - 1; length > whole.length / 2; length--) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            try (Spool spool = Spool.open(directory)) {
                assertThat(spool.last()).as("cut at %d", length).isEqualTo(1);
                assertThat(spool.append(text(2))).isEqualTo(2);
                assertThat(read(spool, 0, 9)).containsExactly("fact 1", "fact 2");
            }
        }
        assertThat(files(".torn")).hasSize(1);
    }

    @Test
    void zeroesThatAPowerCutLeftAreNoFacts() throws IOException {
        try (Spool spool = Spool.open(directory)) {
            spool.append(text(1));
        }
        Files.write(files(Segment.SUFFIX).get(0), new byte[4096], StandardOpenOption.APPEND);

        try (Spool spool = Spool.open(directory)) {
            assertThat(spool.last()).isEqualTo(1);
            assertThat(read(spool, 0, 9)).containsExactly("fact 1");
        }
    }

    @Test
    void damageInOneFileLosesNothingOfTheNext() throws IOException {
        Spool spool = Spool.open(directory, SMALL);
        for (int i = 1; i <= 30; i++) {
            spool.append(text(i));
        }
        spool.close();
        Path oldest = files(Segment.SUFFIX).get(0);
        byte[] bytes = Files.readAllBytes(oldest);
        bytes[bytes.length - 1] ^= 1;
        Files.write(oldest, bytes);

        try (Spool again = Spool.open(directory, SMALL)) {
            List<String> facts = read(again, 0, 100);
            assertThat(facts).hasSize(29).startsWith("fact 1").endsWith("fact 30");
            again.trim(30);
            assertThat(files(".damaged")).hasSize(1);
        }
    }

    @Test
    void filesThatTheDatabaseHasGo() throws IOException {
        try (Spool spool = Spool.open(directory, SMALL)) {
            for (int i = 1; i <= 50; i++) {
                spool.append(text(i));
            }
            long before = spool.bytes();
            spool.trim(25);
            assertThat(spool.bytes()).isLessThan(before);
            assertThat(read(spool, 25, 100)).hasSize(25);
            spool.trim(50);
            assertThat(files(Segment.SUFFIX)).hasSize(1);
            assertThat(spool.append(text(51))).isEqualTo(51);
        }
    }

    @Test
    void twoServersCannotShareASpool() throws IOException {
        try (Spool spool = Spool.open(directory)) {
            assertThat(spool.last()).isZero();
            assertThatThrownBy(() -> Spool.open(directory))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("in use");
        }
    }

    private static String text(int number) {
        return "fact " + number;
    }

    private static List<String> read(Spool spool, long after, int most) throws IOException {
        return spool.read(after, most).stream().map(Frame::text).toList();
    }

    private List<Path> files(String suffix) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }
}
