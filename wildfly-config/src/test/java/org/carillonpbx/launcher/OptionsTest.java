package org.carillonpbx.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final Path HOME = Path.of("/home/pbx/carillon");

    @Test
    void runWithoutOptionsListensEverywhereAndKeepsItsDataInTheCheckout() {
        Options options = parse("run");
        assertThat(options.command()).isEqualTo(Command.RUN);
        assertThat(options.portOffset()).isZero();
        assertThat(options.data()).isEqualTo(HOME.resolve(".carillon"));
        assertThat(options.bind()).isEqualTo("0.0.0.0");
        assertThat(options.databaseUrl()).isEmpty();
    }

    @Test
    void everyOptionIsUnderstoodInAnyOrder() {
        Options options = parse(
                "run",
                "--database-url",
                "jdbc:postgresql://db/pbx",
                "--data",
                "/srv/pbx",
                "--bind",
                "127.0.0.1",
                "--port-offset",
                "1000");
        assertThat(options.portOffset()).isEqualTo(1000);
        assertThat(options.data()).isEqualTo(Path.of("/srv/pbx"));
        assertThat(options.bind()).isEqualTo("127.0.0.1");
        assertThat(options.databaseUrl()).contains("jdbc:postgresql://db/pbx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fly",
                "run --port-offset",
                "run --port-offset many",
                "run --port-offset -1",
                "run --port-offset 11207",
                "run --loud",
                "run --database-url mysql://db/pbx"
            })
    void whatCannotBeUnderstoodIsRefusedInOneLine(String line) {
        assertThatThrownBy(() -> parse(line.split(" ")))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE))
                .message()
                .hasLineCount(1);
    }

    private static Options parse(String... words) {
        return Options.parse(List.of(words), HOME);
    }
}
