package org.carillonpbx.recording.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.carillonpbx.call.RecordingNotice;
import org.carillonpbx.call.RecordingPlace;
import org.carillonpbx.call.RecordingPolicy;
import org.carillonpbx.call.RecordingTerms;
import org.carillonpbx.database.TestDatabase;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.identity.control.TestVault;
import org.carillonpbx.media.sealed.Chunk;
import org.carillonpbx.media.sealed.Chunks;
import org.carillonpbx.media.sealed.Form;
import org.carillonpbx.media.sealed.Heading;
import org.carillonpbx.media.sealed.SealedSound;
import org.carillonpbx.recording.boundary.RecorderAccount;
import org.carillonpbx.recording.boundary.RecorderAddress;
import org.carillonpbx.recording.boundary.RecordingEntry;
import org.carillonpbx.recording.boundary.RecordingQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recordings' table and files, in a real database and on a real disk. */
class RecordingClerkTest {
    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");
    private static final int RATE = 8000;

    @TempDir
    private Path directory;

    private final RecordingTable table = new RecordingTable(new Database(TestDatabase.fresh()));
    private final Notebook notebook = new Notebook();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private RecordingFiles files(long leastFree) {
        return new RecordingFiles(
                new TestVault(),
                new RecordingSettings(Form.SAMPLES, true, directory, leastFree, List.of(), Duration.ofSeconds(15)));
    }

    private RecordingEntry entry(String id, String left, String right, Duration age) {
        return new RecordingEntry(
                id,
                "call-" + id,
                right,
                left,
                "Ann",
                right,
                "Bob",
                false,
                now.minus(age),
                "WAV",
                "RUNNING",
                0,
                0,
                "",
                0,
                "",
                "");
    }

    /** Writes a file as the media adapter does: seconds of sound, and an end where it was not cut off. */
    private void file(String name, int seconds, boolean whole) throws IOException {
        Heading heading = new Heading(Form.SAMPLES, 2, RATE, files(0).seal(KEY.getEncoded()));
        Chunks chunks = new Chunks(KEY, heading);
        try (FileChannel out =
                FileChannel.open(directory.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(heading.bytes()));
            for (int second = 1; second <= seconds; second++) {
                byte[] sound = new byte[4 * RATE];
                Arrays.fill(sound, (byte) second);
                out.write(chunks.seal(second, Chunk.of((long) second * RATE, ByteBuffer.wrap(sound))));
            }
            if (whole) {
                out.write(chunks.seal(seconds + 1L, Chunk.last((long) seconds * RATE, 3)));
            }
        }
    }

    private RecordingEntry find(String id) {
        return table.find(id).orElseThrow().entry();
    }

    @Test
    void whatBeganAndEndedStandsInTheTableWithLengthAndHash() throws IOException, NoSuchAlgorithmException {
        RecordingClerk clerk = new RecordingClerk(table, files(0), notebook);
        notebook.begun(entry("r1", "1001", "1002", Duration.ZERO), "r1.rec", true, false);
        clerk.round();
        assertThat(find("r1").running()).isTrue();

        file("r1.rec", 3, true);
        notebook.ended("r1", 3, "");
        clerk.round();

        RecordingEntry done = find("r1");
        assertThat(done.whole()).isTrue();
        assertThat(done.millis()).isEqualTo(3_000);
        assertThat(done.lost()).isEqualTo(3);
        ByteArrayOutputStream wav = new ByteArrayOutputStream();
        try (SealedSound sound = files(0).open("r1.rec")) {
            sound.copy(0, sound.size(), wav);
        }
        assertThat(done.bytes()).isEqualTo(wav.size());
        assertThat(done.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(wav.toByteArray())));
        assertThat(notebook.trouble()).as("a slow disk is told").isPresent();
    }

    @Test
    void whatTheServersDeathCutOffIsMendedAtTheNextStart() throws IOException {
        table.insert(entry("r1", "1001", "1002", Duration.ZERO), "r1.rec");
        file("r1.rec", 5, false);
        try (FileChannel cut = FileChannel.open(directory.resolve("r1.rec"), StandardOpenOption.WRITE)) {
            cut.truncate(cut.size() - 100);
        }
        new RecordingClerk(table, files(0), notebook).round();

        RecordingEntry mended = find("r1");
        assertThat(mended.whole()).isTrue();
        assertThat(mended.millis()).isEqualTo(4_000);
        assertThat(mended.trouble()).contains("died");
        try (SealedSound sound = files(0).open("r1.rec")) {
            assertThat(sound.isWhole()).isTrue();
        }
    }

    @Test
    void whatAnOrderlyEndOfTheServerEndedIsWholeWithoutTrouble() throws IOException {
        table.insert(entry("r1", "1001", "1002", Duration.ZERO), "r1.rec");
        file("r1.rec", 2, true);
        new RecordingClerk(table, files(0), notebook).round();
        assertThat(find("r1").whole()).isTrue();
        assertThat(find("r1").trouble()).isEmpty();
    }

    @Test
    void whatOnlyARecorderElsewhereHasIsElsewhere() {
        RecordingClerk clerk = new RecordingClerk(table, files(0), notebook);
        notebook.begun(entry("r1", "1001", "1002", Duration.ofSeconds(9)), "r1.rec", false, true);
        notebook.taken("r1", "sip:srs@192.0.2.9");
        clerk.round();
        assertThat(find("r1").running()).isTrue();
        assertThat(find("r1").recorder()).isEqualTo("sip:srs@192.0.2.9");
        notebook.left("r1");
        clerk.round();
        assertThat(find("r1").state()).isEqualTo("ELSEWHERE");
        assertThat(find("r1").millis()).isBetween(9_000L, 60_000L);
        assertThat(notebook.figures().ended()).isOne();
        assertThat(notebook.trouble()).isEmpty();
    }

    @Test
    void whatNoRecorderTookIsBrokenAndTold() {
        RecordingClerk clerk = new RecordingClerk(table, files(0), notebook);
        notebook.begun(entry("r1", "1001", "1002", Duration.ZERO), "r1.rec", false, true);
        notebook.failed("r1", "sip:srs@192.0.2.9", 503, true);
        notebook.failed("r1", "sip:srs@192.0.2.9", 503, false);
        notebook.left("r1");
        clerk.round();
        assertThat(find("r1").state()).isEqualTo("BROKEN");
        assertThat(find("r1").trouble()).contains("503");
        assertThat(notebook.figures().recorderFailures()).isEqualTo(2);
        assertThat(notebook.figures().endedEarly()).isOne();
        assertThat(notebook.trouble())
                .hasValueSatisfying(told -> assertThat(told).contains("192.0.2.9"));
    }

    @Test
    void aFileInTheRecordersPlaceIsWhole() throws IOException {
        RecordingClerk clerk = new RecordingClerk(table, files(0), notebook);
        notebook.begun(entry("r1", "1001", "1002", Duration.ZERO), "r1.rec", false, true);
        notebook.failed("r1", "sip:srs@192.0.2.9", 503, false);
        notebook.filing("r1");
        notebook.left("r1");
        assertThat(notebook.isGoingOn("r1")).isTrue();
        notebook.ending("r1");
        assertThat(notebook.isGoingOn("r1")).isFalse();
        file("r1.rec", 2, true);
        notebook.ended("r1", 0, "");
        clerk.round();
        assertThat(find("r1").whole()).isTrue();
        assertThat(find("r1").trouble()).contains("503");
    }

    @Test
    void recordersAreSipUris() {
        assertThat(RecordingSettings.recorders(" sip:srs@192.0.2.9:5070;transport=tcp , sips:recorder.example "))
                .containsExactly("sip:srs@192.0.2.9:5070;transport=tcp", "sips:recorder.example");
        assertThat(RecordingSettings.recorders("")).isEmpty();
        for (String wrong : new String[] {"192.0.2.9", "sip:", "tel:1", "sip:a b@c", "sip:a@b:1:2"}) {
            assertThatThrownBy(() -> RecordingSettings.recorders(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("carillon.recording.siprec");
        }
    }

    @Test
    void anAccountAtRecordersHasAUserAndAPassword() {
        assertThat(RecordingSettings.account("", "")).isEmpty();
        RecorderAccount account = RecordingSettings.account("pbx", "s3cret").orElseThrow();
        assertThat(account).isEqualTo(new RecorderAccount("pbx", "s3cret"));
        assertThat(account.toString()).doesNotContain("s3cret");
        for (String user : new String[] {"pbx", "a:b", "a\"b"}) {
            assertThatThrownBy(() -> RecordingSettings.account(user, user.equals("pbx") ? "" : "s3cret"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("carillon.recording.siprec.user");
        }
    }

    @Test
    void aRecordersNameIsLookedUp() {
        Recorders recorders =
                new Recorders(List.of("sip:srs@localhost:5070", "sip:srs@[::1]", "sip:127.0.0.2;lr"), Optional.empty());
        assertThat(recorders.all().get(0).address()).isEmpty();
        recorders.lookUp();
        assertThat(recorders.all().get(0).user()).isEqualTo("srs");
        assertThat(recorders.all().get(0).address()).matches("127\\.0\\.0\\.1|0:0:0:0:0:0:0:1");
        assertThat(recorders.all().get(1).address()).isEqualTo("0:0:0:0:0:0:0:1");
        assertThat(recorders.all().get(2)).isEqualTo(new RecorderAddress("sip:127.0.0.2;lr", "", "127.0.0.2"));
    }

    @Test
    void aRecordingWithoutAFileIsBroken() {
        table.insert(entry("r1", "1001", "1002", Duration.ZERO), "r1.rec");
        new RecordingClerk(table, files(0), notebook).round();
        assertThat(find("r1").state()).isEqualTo("BROKEN");
    }

    @Test
    void nothingBeginsWhereTheDiskIsFull() {
        RecordingClerk clerk = new RecordingClerk(table, files(Long.MAX_VALUE), notebook);
        assertThat(notebook.hasRoom()).isTrue();
        clerk.round();
        assertThat(notebook.hasRoom()).isFalse();
        assertThat(notebook.trouble())
                .hasValueSatisfying(told -> assertThat(told).contains("full"));
    }

    @Test
    void recordingsAreFoundByNumberTimeAndCall() {
        table.insert(entry("r1", "1001", "1002", Duration.ofDays(3)), "a");
        table.insert(entry("r2", "1003", "1001", Duration.ofDays(2)), "b");
        table.insert(entry("r3", "1004", "1005", Duration.ofDays(1)), "c");
        assertThat(ids("1001", "")).isEqualTo("r2 r1");
        assertThat(ids("", "call-r3")).isEqualTo("r3");
        assertThat(ids("", "")).isEqualTo("r3 r2 r1");
        assertThat(table.search(new RecordingQuery(
                                Optional.of(now.minus(Duration.ofHours(60))), Optional.empty(), "", "", 0, 1))
                        .total())
                .isEqualTo(2);
        assertThat(table.olderThan(now, 10)).as("none of them is over").isEmpty();
    }

    private String ids(String extension, String call) {
        return String.join(
                " ",
                table
                        .search(new RecordingQuery(Optional.empty(), Optional.empty(), extension, call, 0, 10))
                        .rows()
                        .stream()
                        .map(RecordingEntry::id)
                        .toList());
    }

    @Test
    void aNameThatLeadsElsewhereIsRefused() throws IOException {
        RecordingFiles files = files(0);
        Files.writeString(directory.resolveSibling("other.rec"), "x");
        for (String name : new String[] {"../other.rec", "/etc/passwd", "a/../../other.rec", ""}) {
            assertThatThrownBy(() -> files.path(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void rulesOutliveARestart() {
        RuleTable rules = new RuleTable(new Database(TestDatabase.fresh()));
        RecordingTerms last = new RecordingTerms(RecordingPolicy.ON_DEMAND, RecordingPlace.BOTH, RecordingNotice.TONES);
        rules.put("1001", RecordingTerms.of(RecordingPolicy.ALWAYS));
        rules.put("1001", last);
        RuleBoard board = new RuleBoard();
        board.restore(rules.all());
        assertThat(board.of("1001")).isEqualTo(last);
        assertThat(board.of("1002")).isEqualTo(RecordingTerms.USUAL);
    }
}
