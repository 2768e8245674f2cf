package org.carillonpbx.media.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.carillonpbx.media.codec.g722.G722;
import org.carillonpbx.media.codec.g726.G726;
import org.carillonpbx.media.codec.g729.G729;
import org.carillonpbx.media.sound.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our coders beside those of other people: test resources say which and how. */
class OracleTest {
    private static final Map<String, String> DIGESTS = new String(
                    Samples.bytes("/org/carillonpbx/media/codec/oracle.sha256"), StandardCharsets.US_ASCII)
            .lines()
            .map(line -> line.split(" +", 2))
            .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));

    private static short[] wide() {
        short[] all = Samples.joined(Samples.speech(16_000), Samples.noise(8000));
        return Samples.part(all, 0, all.length - all.length % 320);
    }

    @Test
    void g722AgreesWithSpandspBitByBit() {
        byte[] coded = encoded(G722.CODEC, 16_000, wide());
        assertThat(digest(coded)).isEqualTo(DIGESTS.get("g722.coded"));
        assertThat(digest(bytes(decoded(G722.CODEC, 16_000, coded)))).isEqualTo(DIGESTS.get("g722.decoded"));
    }

    @ParameterizedTest
    @EnumSource
    void g726AgreesWithSpandspBitByBit(G726 codec) {
        byte[] coded = encoded(codec, 8000, Samples.everySecond(wide()));
        assertThat(digest(coded)).isEqualTo(DIGESTS.get(codec.encoding() + ".coded"));
        assertThat(digest(bytes(decoded(codec, 8000, coded)))).isEqualTo(DIGESTS.get(codec.encoding() + ".decoded"));
    }

    @Test
    void g729UnderstandsBcg729() {
        short[] heard = decoded(G729.CODEC, 8000, Samples.bytes("/org/carillonpbx/media/codec/speech.g729"));
        short[] said = Samples.speech(8000);
        int lag = Samples.lag(said, heard, 120);
        assertThat(Samples.correlation(said, heard, lag)).isGreaterThan(0.75);
        assertThat(lag).isEqualTo(40);
    }

    private static byte[] encoded(Codec codec, int rate, short[] pcm) {
        byte[] out = new byte[pcm.length];
        Encoder encoder = codec.encoder(rate, Parameters.NONE);
        int frame = rate / 50;
        int length = 0;
        for (int at = 0; at + frame <= pcm.length; at += frame) {
            length += encoder.encode(pcm, at, frame, out, length);
        }
        return Arrays.copyOf(out, length);
    }

    private static short[] decoded(Codec codec, int rate, byte[] coded) {
        short[] out = new short[coded.length * 8];
        Decoder decoder = codec.decoder(rate);
        int length = 0;
        int frame = 60;
        for (int at = 0; at < coded.length; at += frame) {
            length += decoder.decode(coded, at, Math.min(frame, coded.length - at), out, length);
        }
        return Arrays.copyOf(out, length);
    }

    private static byte[] bytes(short[] pcm) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * pcm.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(pcm);
        return bytes.array();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
