package org.carillonpbx.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Q850Test {

    @ParameterizedTest
    @CsvSource({
        "1,404", "2,404", "3,404", "16,487", "17,486", "18,408", "19,480", "20,480", "21,403", "22,410", "23,410",
        "25,483", "26,404", "27,502", "28,484", "29,501", "31,480", "34,503", "38,503", "41,503", "42,503", "47,503",
        "55,403", "57,403", "58,503", "63,503", "65,488", "70,488", "79,501", "87,403", "88,503", "102,504", "111,500",
        "127,500"
    })
    void aCauseIsAStatus(int cause, int status) {
        assertThat(Q850.statusOf(cause)).hasValue(status);
    }

    @ParameterizedTest
    @CsvSource({"8,480", "30,480", "43,503", "50,503", "66,488", "97,500", "126,500"})
    void aCauseThatTheTableLacksIsWhatItsClassIs(int cause, int status) {
        assertThat(Q850.statusOf(cause)).hasValue(status);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 128, 4711})
    void whatIsNoCauseIsNoStatus(int cause) {
        assertThat(Q850.statusOf(cause)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400,41", "401,21", "402,21", "403,21", "404,1", "405,63", "406,79", "407,21", "408,102", "410,22", "413,127",
        "414,127", "415,79", "416,127", "420,127", "421,127", "423,127", "480,18", "481,41", "482,25", "483,25",
        "484,28", "485,1", "486,17", "487,16", "488,65", "500,41", "501,79", "502,38", "503,41", "504,102", "505,127",
        "513,127", "600,17", "603,21", "604,1", "606,65", "699,127"
    })
    void aStatusIsACause(int status, int cause) {
        assertThat(Q850.causeOf(status)).isEqualTo(cause);
    }

    @ParameterizedTest
    @CsvSource({"480,17,BUSY", "500,1,UNKNOWN_NUMBER", "503,19,NO_ANSWER", "486,34,BUSY", "480,31,NO_ANSWER"})
    void aCauseSaysMoreThanAVagueStatusAndLessThanAClearOne(int status, int q850, Cause cause) {
        assertThat(Cause.of(status, OptionalInt.of(q850))).isEqualTo(cause);
    }

    @Test
    void withoutACauseTheStatusIsAllThereIs() {
        assertThat(Cause.of(486, OptionalInt.empty())).isEqualTo(Cause.BUSY);
    }
}
