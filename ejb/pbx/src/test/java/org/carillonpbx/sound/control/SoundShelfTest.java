package org.carillonpbx.sound.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.carillonpbx.call.Utterance;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.sound.boundary.KeptSound;
import org.carillonpbx.sound.boundary.Music;
import org.carillonpbx.sound.boundary.PackReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundShelfTest {
    @TempDir
    private Path folder;

    private SoundShelf shelf;

    @BeforeEach
    void build() {
        shelf = new SoundShelf(new SoundSettings(folder, 1 << 20, Duration.ofMinutes(1), "en"), new Workshop());
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void uploadThatIsTooLargeIsTurnedDownAndLeavesNothing() throws IOException {
        assertThatThrownBy(() -> shelf.receive(new ByteArrayInputStream(new byte[(1 << 20) + 1])))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("larger than 1 MB");
        assertThat(files()).isEmpty();
    }

    @Test
    void uploadOfExactlyTheSizeIsTaken() throws IOException {
        assertThat(Files.size(shelf.receive(new ByteArrayInputStream(new byte[1 << 20]))))
                .isEqualTo(1 << 20);
    }

    @Test
    void packIsTakenByTheNamesOfItsFilesWhereverTheyPretendToLie() throws IOException {
        byte[] sound = "RIFF".getBytes(StandardCharsets.US_ASCII);
        byte[] pack = zip(Map.of(
                "a/b/number-7.wav", sound,
                "../../../etc/Please_Hold.MP3", sound,
                "C:\\evil\\goodbye.wav", sound,
                "bad name!.wav", sound,
                "number-8.wav", "nothing".getBytes(StandardCharsets.US_ASCII)));
        Path received = shelf.receive(new ByteArrayInputStream(pack));
        List<String> names = new ArrayList<>();
        PackReport report = new PromptPack(shelf).unpack(received, (name, file, kept) -> names.add(name));
        assertThat(names).containsExactlyInAnyOrder("number-7", "please-hold", "goodbye");
        assertThat(report.taken()).hasSize(3);
        assertThat(report.refused()).anyMatch(line -> line.startsWith("bad name!.wav"));
        assertThat(report.refused()).anyMatch(line -> line.equals("number-8.wav: That is no sound."));
        assertThat(files()).allMatch(file -> file.startsWith(folder));
    }

    @Test
    void packThatUnpacksToTooMuchIsTurnedDown() throws IOException {
        byte[] bomb = zip(Map.of("number-1.wav", new byte[2 << 20]));
        assertThat(bomb.length).isLessThan(10_000);
        Path received = shelf.receive(new ByteArrayInputStream(bomb));
        assertThatThrownBy(() -> new PromptPack(shelf).unpack(received, (name, file, kept) -> {}))
                .isInstanceOf(Problem.class);
    }

    @Test
    void whatIsNoZipIsNoPack() {
        Path received = shelf.receive(bytes("RIFF not a zip"));
        assertThatThrownBy(() -> new PromptPack(shelf).unpack(received, (name, file, kept) -> {}))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no zip");
    }

    @Test
    void onlyOldFilesThatNobodyNamesAreSweptAway() throws IOException {
        KeptSound used = shelf.keep(shelf.receive(bytes("RIFF used")));
        KeptSound unused = shelf.keep(shelf.receive(bytes("RIFF unused")));
        KeptSound fresh = shelf.keep(shelf.receive(bytes("RIFF fresh")));
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(2)));
        Files.setLastModifiedTime(used.file(), old);
        Files.setLastModifiedTime(unused.file(), old);
        shelf.sweep(Set.of(used.sha256()));
        assertThat(used.file()).exists();
        assertThat(fresh.file()).exists();
        assertThat(unused.file()).doesNotExist();
    }

    @Test
    void shippedFilesAreLaidOutOnceAndMended() throws IOException {
        ShippedSounds shipped = new ShippedSounds();
        shipped.layOut(shelf.shipped());
        Path prompt = shipped.prompt(shelf.shipped(), "goodbye");
        long size = Files.size(prompt);
        Files.writeString(prompt, "damaged");
        shipped.layOut(shelf.shipped());
        assertThat(Files.size(prompt)).isEqualTo(size);
        assertThat(shipped.music(shelf.shipped())).exists();
        assertThat(files()).hasSize(shipped.words("en").size() + 1);
    }

    @Test
    void yourOwnRecordingIsSaidInPlaceOfTheShippedOne() throws IOException {
        ShippedSounds shipped = new ShippedSounds();
        Catalogue catalogue = new Catalogue(shipped, shelf);
        KeptSound own = shelf.keep(shelf.receive(bytes("RIFF seven")));
        catalogue.prompts(List.of(new PromptRow(
                "en", "number-7", "seven", own.sha256(), 16_000, 1_000, "seven.wav", Instant.now(), "admin")));
        assertThat(catalogue.files(new Utterance.Characters("70")))
                .containsExactly(own.file(), shipped.prompt(shelf.shipped(), "number-0"));
        assertThat(catalogue.files(new Utterance.Prompt("no-such-prompt"))).isEmpty();
        catalogue.prompts(List.of());
        assertThat(catalogue.files(new Utterance.Count(7)))
                .containsExactly(shipped.prompt(shelf.shipped(), "number-7"));
    }

    @Test
    void usualMusicIsTheShippedOneUntilThereIsSome() {
        Catalogue catalogue = new Catalogue(new ShippedSounds(), shelf);
        List<Music> bare = catalogue.music(Map.of("default", false, "sales", true), List.of());
        assertThat(bare)
                .filteredOn(music -> music.name().equals("default"))
                .allMatch(music -> music.tracks().get(0).endsWith("morning.opus"));
        assertThat(bare)
                .filteredOn(music -> music.name().equals("sales"))
                .allMatch(music -> music.tracks().isEmpty());
        TrackRow track = new TrackRow(1, "default", "Mine", "ab", 48_000, 1_000, Instant.now(), "admin");
        assertThat(catalogue
                        .music(Map.of("default", false), List.of(track))
                        .get(0)
                        .tracks())
                .containsExactly(shelf.kept("ab"));
    }
}
