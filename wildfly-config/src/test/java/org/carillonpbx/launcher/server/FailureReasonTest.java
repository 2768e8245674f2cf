package org.carillonpbx.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FailureReasonTest {

    @Test
    void theInnermostCauseOfTheFirstErrorIsTheReason() {
        assertThat(FailureReason.of(List.of(
                        "WARNING: something deprecated",
                        "2026-11-21 03:01:26,202 ERROR [or.jb.msc] (MSC service thread 1-4) MSC000001: Failed to start",
                        "\tat org.jboss.as.server",
                        "Caused by: java.lang.IllegalStateException: outer",
                        "\tat org.jboss.as.server",
                        "Caused by: java.net.BindException: Address already in use",
                        "2026-11-21 03:01:26,323 ERROR [or.jb.as.co] (Boot Thread) WFLYCTL0013: Operation failed",
                        "Caused by: java.lang.RuntimeException: avalanche")))
                .contains("java.net.BindException: Address already in use");
    }

    @Test
    void anErrorWithoutACauseSpeaksForItself() {
        assertThat(FailureReason.of(List.of(
                        "2026-11-21 03:01:26,323 ERROR [or.jb.as.co] (Boot Thread) WFLYCTL0013: Operation failed")))
                .contains("WFLYCTL0013: Operation failed");
    }

    @Test
    void aVirtualMachineThatDoesNotStartSaysSoItself() {
        assertThat(FailureReason.of(List.of("Error occurred during initialization of VM", "Too small maximum heap")))
                .contains("Error occurred during initialization of VM");
    }

    @Test
    void aConsoleWithoutErrorsGivesNoReason() {
        assertThat(FailureReason.of(List.of("all is well"))).isEmpty();
    }
}
