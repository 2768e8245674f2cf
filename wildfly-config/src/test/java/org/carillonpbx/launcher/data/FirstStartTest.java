package org.carillonpbx.launcher.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {

    @TempDir
    Path directory;

    @Test
    void anAttemptThatFailedKeepsWhatItWouldHaveTold() {
        Secrets secrets = new Secrets(directory);
        FirstStart first = FirstStart.of(secrets, Optional.empty()).orElseThrow();
        assertThat(FirstStart.of(secrets, Optional.empty())).contains(first);
    }

    @Test
    void nothingIsToldTwiceAndNothingStaysOnDisk() {
        Secrets secrets = new Secrets(directory);
        FirstStart.of(secrets, Optional.empty());
        FirstStart.told(secrets);
        assertThat(FirstStart.of(secrets, Optional.empty())).isEmpty();
        assertThat(directory.resolve("first-start.properties")).doesNotExist();
    }

    @Test
    void theOperatorsOwnPasswordWins() {
        FirstStart first = FirstStart.of(new Secrets(directory), Optional.of("Correct-horse-1"))
                .orElseThrow();
        assertThat(first.adminPassword()).isEqualTo("Correct-horse-1");
        assertThat(first.chosenByOperator()).isTrue();
        assertThat(first.demoExtensions()).matches("1001:[A-Za-z0-9]{24},1002:[A-Za-z0-9]{24}");
    }
}
