package org.carillonpbx.launcher.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JvmFlagsTest {

    private static final long GIGABYTE = 1L << 30;

    @ParameterizedTest
    @CsvSource({"2, 2", "4, 2", "8, 2", "16, 4", "24, 6", "256, 8"})
    void theHeapIsAQuarterOfTheMemoryWithinLimits(long memory, long heap) {
        assertThat(JvmFlags.heapGigabytes(memory * GIGABYTE)).isEqualTo(heap);
    }

    @Test
    void theCollectorSuitsTheRelease() {
        assertThat(flags(17)).contains("-XX:+UseG1GC").doesNotContain("-XX:+UseZGC");
        assertThat(flags(21)).contains("-XX:+UseZGC", "-XX:+ZGenerational");
        assertThat(flags(25)).contains("-XX:+UseZGC").doesNotContain("-XX:+ZGenerational");
    }

    @Test
    void theHeapIsCleanedUpBeforeItIsTakenWhole() {
        assertThat(flags(21)).contains("-Xmx2g", "-XX:SoftMaxHeapSize=1200m");
        assertThat(flags(25)).contains("-XX:SoftMaxHeapSize=1200m", "-XX:+UseCompactObjectHeaders");
        assertThat(flags(17)).noneMatch(flag -> flag.contains("SoftMax") || flag.contains("Compact"));
    }

    private static List<String> flags(int feature) {
        return JvmFlags.of(new Jdk(Path.of("/jdk"), feature, true), 8 * GIGABYTE, Path.of("/log"));
    }
}
