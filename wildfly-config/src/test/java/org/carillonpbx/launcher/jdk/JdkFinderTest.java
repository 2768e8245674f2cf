package org.carillonpbx.launcher.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkFinderTest {

    @TempDir
    Path jvm;

    @Test
    void theNewestLongTermReleaseWins() throws IOException {
        JdkFinder finder = new JdkFinder(List.of(
                java("17.0.15"), java("25.0.3"), java("21.0.7"), java("26"), java("1.8.0_402"), java("11.0.2")));
        assertThat(finder.best()).map(Jdk::feature).contains(25);
        assertThat(finder.all()).extracting(Jdk::feature).containsExactly(17, 25, 21, 26, 8, 11);
    }

    @Test
    void aReleaseBetweenIsBetterThanNone() throws IOException {
        assertThat(new JdkFinder(List.of(java("22.0.1"), java("11.0.2"))).best())
                .map(Jdk::feature)
                .contains(22);
    }

    @Test
    void whatIsTooOldOrNoJavaAtAllIsNotTaken() throws IOException {
        assertThat(new JdkFinder(List.of(java("11.0.2"), jvm, jvm.resolve("missing"))).best())
                .isEmpty();
    }

    @Test
    void theOneThatIsAskedForIsTakenEvenWhereANewerOneIsInstalled() throws IOException {
        Path newer = java("25.0.3");
        Path older = java("17.0.15");
        assertThat(JdkFinder.of(Map.of("JAVA_HOME", newer.toString(), "CARILLON_JAVA_HOME", older.toString()))
                        .all())
                .extracting(Jdk::feature)
                .containsExactly(17);
    }

    @Test
    void aRuntimeWithoutACompilerIsRecognised() throws IOException {
        Path home = java("21.0.1");
        assertThat(new JdkFinder(List.of(home)).best()).map(Jdk::compiler).contains(false);
        executable(home.resolve("bin/javac"));
        assertThat(new JdkFinder(List.of(home)).best()).map(Jdk::compiler).contains(true);
    }

    private Path java(String version) throws IOException {
        Path home = jvm.resolve("java-" + version);
        Files.createDirectories(home.resolve("bin"));
        executable(home.resolve("bin/java"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static void executable(Path file) throws IOException {
        Files.createFile(file);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
