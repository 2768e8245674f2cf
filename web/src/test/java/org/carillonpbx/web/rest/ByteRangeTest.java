package org.carillonpbx.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-,0,1000",
        "bytes=0-0,0,1",
        "bytes=100-199,100,200",
        "bytes=900-5000,900,1000",
        "bytes=-100,900,1000",
        "bytes=-5000,0,1000"
    })
    void aPartIsAskedFor(String header, long first, long end) {
        assertThat(ByteRange.of(header, 1000)).isEqualTo(new ByteRange(first, end, true, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=-", "bytes=a-b", "bytes=200-100", "bytes=0-1,5-6", "lines=1-2"})
    void whatIsNoRangeIsPassedOver(String header) {
        assertThat(ByteRange.of(header, 1000)).isEqualTo(new ByteRange(0, 1000, false, false));
    }

    @Test
    void thereIsNothingBehindTheEnd() {
        assertThat(ByteRange.of("bytes=1000-", 1000).beyond()).isTrue();
        assertThat(ByteRange.of("bytes=-0", 1000).beyond()).isTrue();
    }
}
