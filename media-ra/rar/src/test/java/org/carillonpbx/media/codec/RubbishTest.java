package org.carillonpbx.media.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A payload may be anything. */
class RubbishTest {
    private static final int PAYLOADS = 5_000;
    private static final int MOST_BYTES = 400;

    static Stream<String> encodings() {
        return Codecs.all().stream().map(Codec::encoding);
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void noPayloadDoesHarm(String name) {
        Codec codec = Codecs.chosen(name).get(0);
        int rate = codec.samplingRate(8000);
        Decoder decoder = codec.decoder(rate);
        Random random = new Random(42);
        short[] out = new short[2 * Decoder.MOST_SAMPLES];
        for (int i = 0; i < PAYLOADS; i++) {
            byte[] payload = new byte[MOST_BYTES];
            random.nextBytes(payload);
            int length = 1 + random.nextInt(MOST_BYTES);
            int at = random.nextInt(Decoder.MOST_SAMPLES);
            if (i % 5 == 4) {
                decoder.conceal(out, at, rate / 50);
                decoder.recover(payload, 0, length, out, at, rate / 50);
            }
            assertThat(decoder.decode(payload, 0, length, out, at)).isBetween(0, out.length - at);
        }
    }
}
