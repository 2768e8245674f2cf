package org.carillonpbx.web.faces.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.carillonpbx.explanation.boundary.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private final Words words = new Words(Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({"0, 0:00", "7, 0:07", "725, 12:05", "3600, 1:00:00", "-3, 0:00"})
    void durationsReadLikeAClock(long seconds, String text) {
        assertThat(words.duration(seconds)).isEqualTo(text);
    }

    @Test
    void spansNameTheirTwoLargestUnits() {
        assertThat(words.span(Duration.ofHours(76))).isEqualTo("3 d 4 h");
        assertThat(words.span(Duration.ofMinutes(312))).isEqualTo("5 h 12 min");
        assertThat(words.ago(NOW.minusSeconds(300))).isEqualTo("5 min ago");
        assertThat(words.ago(NOW.plusSeconds(40))).isEqualTo("in 40 s");
    }

    @Test
    void lossIsAShareOfWhatWasSent() {
        assertThat(words.loss(1, 99)).isEqualTo("1.00 %");
        assertThat(words.loss(0, 0)).isEqualTo("–");
    }

    @Test
    void sizesAreMegabytesAndGigabytes() {
        assertThat(words.bytes(512L << 20)).isEqualTo("512 MB");
        assertThat(words.bytes(3L << 29)).isEqualTo("1.5 GB");
    }

    @Test
    void whatWentOverALineIsToldInItsLargestUnit() {
        assertThat(words.amount(812)).isEqualTo("812 B");
        assertThat(words.amount(1_449)).isEqualTo("1.4 kB");
        assertThat(words.amount(2_300_000)).isEqualTo("2.3 MB");
        assertThat(words.listed(List.of("1001", "1002"))).isEqualTo("1001, 1002");
        assertThat(words.listed(List.of())).isEqualTo("–");
    }

    @Test
    void countsAgreeWithTheirNouns() {
        assertThat(words.say("extension.phones", 1L)).isEqualTo("1 phone");
        assertThat(words.say("extension.phones", 2L)).isEqualTo("2 phones");
    }

    @Test
    void aSpreadsheetRunsNothingOfOurs() throws IOException {
        StringBuilder file = new StringBuilder();
        new Csv(file).row("=cmd()", "a \"b\", c", 7, "");
        assertThat(file).hasToString("'=cmd(),\"a \"\"b\"\", c\",7,\r\n");
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void thereIsASentenceForEveryTrouble(Trouble trouble) {
        String sentence = new Words().say(trouble.key(), "one", "two");

        assertThat(sentence).endsWith(".").doesNotContain("{").doesNotContain("''");
    }
}
