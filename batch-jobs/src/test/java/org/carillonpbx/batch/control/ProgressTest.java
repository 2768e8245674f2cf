package org.carillonpbx.batch.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void whatIsKeptIsReadAgain() {
        Progress progress = new Progress(500, 1_200, "half way\nor so");
        assertThat(Progress.parse(progress.text())).isEqualTo(progress);
    }

    @Test
    void whatSomebodyElseKeptIsNoProgress() {
        assertThat(Progress.parse(null)).isEqualTo(Progress.NONE);
        assertThat(Progress.parse("half way")).isEqualTo(Progress.NONE);
        assertThat(Progress.parse(42)).isEqualTo(Progress.NONE);
    }
}
