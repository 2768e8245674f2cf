package org.carillonpbx.media.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.carillonpbx.media.phone.Script;
import org.carillonpbx.media.sound.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Payloads of a stranger at every decoder, with losses in between: none writes where it was not asked to, and honest sound
 * that comes afterwards is heard. docs/development.md says how to search for more.
 */
@Tag("fuzz")
class PayloadFuzzTest {
    private static final List<Codec> CODECS = Codecs.all();
    private static final int ROOM = Decoder.MOST_SAMPLES;
    private static final int GUARD = 64;
    private static final short UNTOUCHED = 0x5A5A;
    private static final int MOST_PAYLOADS = 24;
    private static final int HONEST_FRAMES = 100;
    private static final Map<String, Honest> HONEST = new ConcurrentHashMap<>();

    static Stream<byte[]> known() {
        return Stream.of(0, 2, 3, 4, 5, 6)
                .flatMap(codec -> Stream.of(
                        new byte[] {
                            codec.byteValue(), 0, 0, 20, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18
                        },
                        new byte[] {
                            codec.byteValue(),
                            1,
                            3,
                            10,
                            9,
                            9,
                            9,
                            9,
                            9,
                            9,
                            9,
                            9,
                            9,
                            9,
                            2,
                            10,
                            7,
                            7,
                            7,
                            7,
                            7,
                            7,
                            7,
                            7,
                            7,
                            1
                        },
                        new byte[] {
                            codec.byteValue(), 2, 0, 2, (byte) 0xF7, 0x1E, 1, 0, 12, 0x78, 0x0B, 0x1E, 0, 0, 0, 0, 1, 2
                        }));
    }

    @MethodSource("known")
    @FuzzTest(maxDuration = "10m")
    void payloadIsDecodedOrLeftAlone(byte[] bytes) {
        Script script = new Script(bytes);
        Codec codec = CODECS.get(script.octet() % CODECS.size());
        int rate = codec.samplingRate(
                switch (script.octet() % 3) {
                    case 0 -> 8000;
                    case 1 -> 16_000;
                    default -> 48_000;
                });
        Decoder decoder = codec.decoder(rate);
        short[] out = new short[ROOM + GUARD];
        for (int i = 0; i < MOST_PAYLOADS && script.goesOn(); i++) {
            Arrays.fill(out, UNTOUCHED);
            step(decoder, script, out, rate);
        }
        honestSoundIsHeard(codec, decoder, rate);
    }

    private static void step(Decoder decoder, Script script, short[] out, int rate) {
        int what = script.octet();
        byte[] payload = script.piece(script.octet() * (what % 5 == 4 ? 6 : 1));
        int at = (what & 0x10) == 0 ? 0 : ROOM / 2;
        int lost = rate / 1000 * (1 + what % 60);
        switch (what % 4) {
            case 1 -> {
                decoder.conceal(out, at, lost);
                isWithin(out, at, lost);
            }
            case 2 -> {
                boolean made = payload.length > 0 && decoder.recover(payload, 0, payload.length, out, at, lost);
                isWithin(out, at, made ? lost : out.length - at);
            }
            default -> {
                int samples = payload.length == 0 ? 0 : decoder.decode(payload, 0, payload.length, out, at);
                assertThat(samples).isBetween(0, out.length - at);
                isWithin(out, at, samples);
            }
        }
        assertThat(decoder.isSilence(payload.length)).isIn(true, false);
    }

    /** Before the place that was named, nothing was written; nor after what was told, but for rests of a frame given up. */
    private static void isWithin(short[] out, int at, int samples) {
        for (int i = 0; i < at; i++) {
            if (out[i] != UNTOUCHED) {
                throw new AssertionError("sample " + i + " before " + at + " was written");
            }
        }
        assertThat(at + samples).isLessThanOrEqualTo(out.length);
    }

    private static void honestSoundIsHeard(Codec codec, Decoder decoder, int rate) {
        Honest honest = HONEST.computeIfAbsent(codec.encoding() + rate, unused -> Honest.of(codec, rate));
        short[] out = new short[2 * Decoder.MOST_SAMPLES];
        int samples = 0;
        for (byte[] payload : honest.payloads()) {
            samples = decoder.decode(payload, 0, payload.length, out, 0);
        }
        assertThat(samples).as("samples of %s", codec.encoding()).isEqualTo(rate / 50);
        double heard = Samples.decibels(Samples.level(Arrays.copyOf(out, samples)) / honest.level());
        assertThat(heard).as("level of %s, dB", codec.encoding()).isBetween(-6.0, 6.0);
    }

    /** Two seconds of a tone: Opus comes down from a loud frame by steps (RFC 6716 §4.2.7.4). */
    private record Honest(List<byte[]> payloads, double level) {

        static Honest of(Codec codec, int rate) {
            Encoder encoder = codec.encoder(rate, Parameters.NONE);
            int frame = rate / 50;
            short[] tone = Samples.tone(rate, 500, 0.25, HONEST_FRAMES * frame);
            List<byte[]> payloads = new ArrayList<>();
            byte[] payload = new byte[4_000];
            for (int i = 0; i < HONEST_FRAMES; i++) {
                int length = encoder.encode(tone, i * frame, frame, payload, 0);
                payloads.add(Arrays.copyOf(payload, length));
            }
            return new Honest(List.copyOf(payloads), Samples.level(tone));
        }
    }
}
