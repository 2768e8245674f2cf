package org.carillonpbx.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class DictatedSoundTest {
    private static final int RATE = 8_000;

    /** So many milliseconds, with sound from one moment to another. */
    private static byte[] wav(int millis, int from, int to) {
        int frames = millis * RATE / 1000;
        ByteBuffer file = ByteBuffer.allocate(44 + 4 * frames).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(4, 36 + 4 * frames).putInt(40, 4 * frames).position(44);
        for (int frame = 0; frame < frames; frame++) {
            int at = frame * 1000 / RATE;
            short sample = (short) (at >= from && at < to ? 8_000 : 100);
            file.putShort(sample).putShort(sample);
        }
        return file.array();
    }

    @Test
    void theSilenceAtItsEndsIsLeftOut() {
        byte[] trimmed = DictatedSound.trimmed(wav(6_000, 1_000, 2_000), RATE).orElseThrow();
        int millis = (trimmed.length - 44) / 4 * 1000 / RATE;
        assertThat(millis).isBetween(1_390, 1_410);
        ByteBuffer header = ByteBuffer.wrap(trimmed).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(header.getInt(4)).isEqualTo(trimmed.length - 8);
        assertThat(header.getInt(40)).isEqualTo(trimmed.length - 44);
    }

    @Test
    void soundFromEndToEndStaysAsItIs() {
        byte[] wav = wav(1_000, 0, 1_000);
        assertThat(DictatedSound.trimmed(wav, RATE).orElseThrow()).isEqualTo(wav);
    }

    @Test
    void silenceAloneIsNothing() {
        assertThat(DictatedSound.trimmed(wav(3_000, 0, 0), RATE)).isEmpty();
        assertThat(DictatedSound.trimmed(new byte[44], RATE)).isEmpty();
    }
}
