package org.carillonpbx.sound.control.say;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.carillonpbx.call.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    private static final Wording ENGLISH = wording("en");
    private static final Wording GERMAN = wording("de");
    private static final Map<String, String> WORDS = words();

    private static Wording wording(String language) {
        return new Wording(Grammar.of(text("/org/carillonpbx/sound/" + language + "/grammar.txt")));
    }

    private static String text(String resource) {
        try (InputStream in = WordingTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        for (String line : text("/org/carillonpbx/sound/en/words.txt").split("\n", -1)) {
            if (!line.isBlank() && line.charAt(0) != '#') {
                String[] halves = line.split("\t", -1);
                words.put(halves[0], halves[1]);
            }
        }
        return words;
    }

    private static String english(Utterance what) {
        return ENGLISH.prompts(what).stream().map(name -> words(name)).collect(Collectors.joining(" "));
    }

    private static String words(String prompt) {
        assertThat(WORDS).as("prompts").containsKey(prompt);
        return WORDS.get(prompt);
    }

    /** German prompts by name, with the numbers' names as a German would write them. */
    private static String german(Utterance what) {
        return String.join(" ", GERMAN.prompts(what));
    }

    @ParameterizedTest
    @CsvSource({
        "0, zero",
        "7, seven",
        "20, twenty",
        "21, twenty one",
        "30, thirty",
        "99, ninety nine",
        "100, one hundred",
        "101, one hundred one",
        "342, three hundred forty two",
        "1000, one thousand",
        "12345, twelve thousand three hundred forty five",
        "1000000, one million",
        "2000021, two million twenty one",
        "-5, minus five"
    })
    void englishNumbers(long number, String said) {
        assertThat(english(new Utterance.Count(number))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "1, first",
        "12, twelfth",
        "20, twentieth",
        "21, twenty first",
        "30, thirtieth",
        "43, forty third",
        "100, one hundredth",
        "101, one hundred first",
        "1002, one thousand second"
    })
    void englishOrdinals(int number, String said) {
        assertThat(english(new Utterance.Ordinal(number))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, Saturday November twenty first twenty twenty six",
        "2005-01-01, Saturday January first two thousand five",
        "2000-02-29, Tuesday February twenty ninth two thousand",
        "1999-12-31, Friday December thirty first nineteen ninety nine",
        "1905-03-05, Sunday March fifth nineteen oh five",
        "1900-03-30, Friday March thirtieth nineteen hundred"
    })
    void englishDates(LocalDate date, String said) {
        assertThat(english(new Utterance.Date(date))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "00:00, twelve o'clock A M",
        "09:05, nine oh five A M",
        "12:30, twelve thirty P M",
        "15:45, three forty five P M",
        "23:59, eleven fifty nine P M"
    })
    void englishTimes(LocalTime time, String said) {
        assertThat(english(new Utterance.TimeOfDay(time))).isEqualTo(said);
    }

    @Test
    void englishLengths() {
        assertThat(english(new Utterance.Length(Duration.ofSeconds(3_661))))
                .isEqualTo("one hour one minute one second");
        assertThat(english(new Utterance.Length(Duration.ofMinutes(125)))).isEqualTo("two hours five minutes");
        assertThat(english(new Utterance.Length(Duration.ofDays(2)))).isEqualTo("two days");
        assertThat(english(new Utterance.Length(Duration.ZERO))).isEqualTo("zero seconds");
    }

    @Test
    void charactersAreSaidOneByOneAndStrangeOnesNotAtAll() {
        assertThat(english(new Utterance.Characters("*80#"))).isEqualTo("star eight zero pound");
        assertThat(english(new Utterance.Characters("+1-Ab/é"))).isEqualTo("plus one ay B");
    }

    @ParameterizedTest
    @CsvSource({
        "1, number-1",
        "21, ein und number-20",
        "30, number-30",
        "45, number-5 und number-40",
        "100, ein hundert",
        "121, ein hundert ein und number-20",
        "201, number-2 hundert number-1",
        "1001, ein tausend number-1",
        "1000000, eine million",
        "3000000, number-3 millionen",
        "54321, number-4 und number-50 tausend number-3 hundert ein und number-20"
    })
    void germanNumbersSayUnitsBeforeTens(long number, String said) {
        assertThat(german(new Utterance.Count(number))).isEqualTo(said);
    }

    @Test
    void germanDatesTimesAndLengths() {
        assertThat(german(new Utterance.Date(LocalDate.of(2026, 11, 21))))
                .isEqualTo("day-6 der ein und ordinal-20 month-11 number-2 tausend number-6 und number-20");
        assertThat(german(new Utterance.Date(LocalDate.of(1999, 1, 3))))
                .isEqualTo("day-7 der ordinal-3 month-1 number-19 hundert number-9 und number-90");
        assertThat(german(new Utterance.TimeOfDay(LocalTime.of(13, 0)))).isEqualTo("number-13 uhr");
        assertThat(german(new Utterance.TimeOfDay(LocalTime.of(1, 21)))).isEqualTo("ein uhr ein und number-20");
        assertThat(german(new Utterance.Length(Duration.ofMinutes(61)))).isEqualTo("eine stunde eine minute");
    }

    @Test
    void everyNumberUpToTenThousandHasItsPrompts() {
        for (int number = 0; number <= 10_000; number++) {
            assertThat(english(new Utterance.Count(number))).isNotEmpty();
            if (number > 0) {
                assertThat(english(new Utterance.Ordinal(number))).isNotEmpty();
            }
        }
    }

    @Test
    void wrongGrammarNamesItsLine() {
        assertThatThrownBy(() -> Grammar.of("[cardinal]\n0: a\nb c\n")).hasMessageContaining("line 3");
        assertThatThrownBy(() -> Grammar.of("[cardinal]\n0: <a>\n")).hasMessageContaining("line 2");
        assertThatThrownBy(() -> Grammar.of("0: a\n")).hasMessageContaining("line 1");
    }

    @Test
    void rulesThatGoInACircleEnd() {
        Grammar circle = Grammar.of("[cardinal]\n0: a =cardinal=\n");
        assertThat(new Wording(circle).prompts(new Utterance.Count(3))).hasSizeLessThan(20);
    }
}
