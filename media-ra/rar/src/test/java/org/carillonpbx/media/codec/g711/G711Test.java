package org.carillonpbx.media.codec.g711;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class G711Test {

    /** Decoder output values of ITU-T G.711 tables 2a and 2b, in the scale of 16 bits. */
    @ParameterizedTest
    @CsvSource({"0xFF, 0", "0x7F, 0", "0x80, 32124", "0x00, -32124", "0xFE, 8", "0x7E, -8", "0xF0, 120", "0xEF, 132"})
    void muLawDecodesAsTheRecommendationSays(String code, int linear) {
        assertThat(Companding.linearOfMu(Integer.decode(code))).isEqualTo(linear);
    }

    @ParameterizedTest
    @CsvSource({"0xD5, 8", "0x55, -8", "0xAA, 32256", "0x2A, -32256", "0xC5, 264", "0x45, -264"})
    void aLawDecodesAsTheRecommendationSays(String code, int linear) {
        assertThat(Companding.linearOfA(Integer.decode(code))).isEqualTo(linear);
    }

    @Test
    void whatWasDecodedEncodesToTheSameCode() {
        for (int code = 0; code < 256; code++) {
            assertThat(Companding.aOfLinear(Companding.linearOfA(code))).isEqualTo(code);
            int mu = Companding.muOfLinear(Companding.linearOfMu(code));
            assertThat(mu).isEqualTo(code == 0x7F ? 0xFF : code); // the two zeros of µ-law
        }
    }

    @Test
    void convertedSoundDiffersByNoMoreThanAStep() {
        for (int code = 0; code < 256; code++) {
            int before = Companding.linearOfMu(code);
            int after = Companding.linearOfA(converted(G711.PCMU, G711.PCMA, code));
            assertThat(Math.abs(after - before)).isLessThanOrEqualTo(Math.max(8, Math.abs(before) / 16));
            before = Companding.linearOfA(code);
            after = Companding.linearOfMu(converted(G711.PCMA, G711.PCMU, code));
            assertThat(Math.abs(after - before)).isLessThanOrEqualTo(Math.max(8, Math.abs(before) / 16));
        }
    }

    @Test
    void onlyThePayloadIsTouched() {
        ByteBuffer packet = ByteBuffer.allocate(4).put(0, (byte) 1).put(3, (byte) 2);
        G711.PCMU.conversionTo(G711.PCMA).orElseThrow().convert(packet, 1, 2);
        assertThat(packet.get(0)).isEqualTo((byte) 1);
        assertThat(packet.get(3)).isEqualTo((byte) 2);
    }

    @Test
    void thereIsNothingToConvertWithinOneLaw() {
        assertThat(G711.PCMA.conversionTo(G711.PCMA)).isEmpty();
    }

    private static int converted(G711 from, G711 to, int code) {
        ByteBuffer packet = ByteBuffer.allocate(1).put(0, (byte) code);
        from.conversionTo(to).orElseThrow().convert(packet, 0, 1);
        return packet.get(0) & 0xFF;
    }
}
