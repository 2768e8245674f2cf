package org.carillonpbx.batch.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedExportTest {
    private static final String NAME = "call-records-20261121-031000-123.csv";

    @TempDir
    Path data;

    private Path exports;

    @BeforeEach
    void makeDirectory() throws IOException {
        exports = Files.createDirectory(data.resolve("exports"));
    }

    @Test
    void isFoundOnceItIsWhole() throws IOException {
        ExportFile file = new ExportFile(exports, NAME);
        file.cutTo(0);
        file.append("id\r\n");
        assertThat(ExportFile.published(exports, NAME)).isEmpty();
        Path whole = file.publish();
        assertThat(ExportFile.published(exports, NAME)).contains(whole);
        assertThat(Files.readString(whole)).isEqualTo("id\r\n");
    }

    @Test
    void noNameLeadsOutOfTheDirectory() throws IOException {
        Path secret = Files.writeString(data.resolve("call-records-1.csv"), "secret");
        Files.createSymbolicLink(exports.resolve("call-records-2.csv"), secret);
        Files.createDirectory(exports.resolve("call-records-3.csv"));
        List<String> names = List.of(
                "../call-records-1.csv",
                secret.toString(),
                "call-records-2.csv",
                "call-records-3.csv",
                "call-records-/../../call-records-1.csv",
                "call-records-1.csv\0",
                "..",
                "");
        assertThat(names)
                .allSatisfy(
                        name -> assertThat(ExportFile.published(exports, name)).isEmpty());
    }
}
