package org.carillonpbx.media.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Codecs;
import org.carillonpbx.media.phone.Script;
import org.carillonpbx.media.rtp.Packet;
import org.carillonpbx.media.rtp.Tally;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Packets with whatever numbers, encodings and moments a stranger likes, into the jitter buffer and out of it by a clock. The
 * reader gets what it asked for, the wait stays bounded, and after the last packet there is an end. docs/development.md says
 * how to search for more.
 */
@Tag("fuzz")
class PlayoutFuzzTest {
    private static final String ENCODINGS = "PCMU,PCMA,G722,opus,G729,G726-32,AAL2-G726-32";
    private static final int[] RATES = {8000, 16_000, 48_000};
    private static final int[] MILLIS = {10, 20, 30, 60};
    private static final short UNTOUCHED = 0x5A5A;
    private static final long MILLI = 1_000_000L;
    private static final int MOST_STEPS = 200;
    /** All the buffer can hold, in the longest packets, and the time for which noise is made up. */
    private static final int LONGEST_END_MILLIS = 90_000;

    private static final long LONGEST_WAIT_NANOS = 300 * MILLI;

    static Stream<byte[]> known() {
        byte[] even = new byte[200];
        byte[] wild = new byte[300];
        for (int i = 0; i < wild.length; i++) {
            wild[i] = (byte) (i * 37 + i / 7);
        }
        return Stream.of(even, wild, new byte[] {0, 3, 0, 1, 0, 0, 4, 1, 2, 3, 4, 7, 1, 0, 0, 1, 40});
    }

    @MethodSource("known")
    @FuzzTest(maxDuration = "10m")
    void soundComesByTheClockAndEnds(byte[] bytes) {
        Script script = new Script(bytes);
        Ears ears = new Ears(RATES[script.octet() % RATES.length], MILLIS[script.octet() % MILLIS.length]);
        for (int i = 0; i < MOST_STEPS && script.goesOn(); i++) {
            ears.step(script);
        }
        ears.end();
    }

    /** Somebody who listens. */
    private static final class Ears {
        private static final int NOISE_AT = 7;

        private final Codec[] incoming = new Codec[128];
        private final Packet packet = new Packet(ByteBuffer.allocate(2_048));
        private final Tally tally = new Tally();
        private final Hearing hearing;
        private final int rate;
        private final int samples;
        private final short[] pcm;
        private long now = 1_000_000 * MILLI;
        private int sequence = 65_500;
        private int timestamp = -1_000;
        private int ssrc = 1;

        Ears(int rate, int millis) {
            int type = 0;
            for (Codec codec : Codecs.chosen(ENCODINGS)) {
                incoming[type++] = codec;
            }
            hearing = new Hearing(incoming, rate, millis, tally);
            this.rate = rate;
            samples = rate / 1000 * millis;
            pcm = new short[samples + 1];
        }

        void step(Script script) {
            int what = script.octet();
            ssrc += what >> 7;
            sequence += (what & 0x40) == 0 ? 1 : script.pair();
            timestamp += (what & 0x20) == 0 ? 160 : script.word();
            boolean says = (what & 0x10) == 0;
            if (says) {
                int encoding = what % 8;
                say(encoding == NOISE_AT ? Playout.COMFORT_NOISE : encoding, script);
            }
            now += (what & 0x08) == 0 ? 20 * MILLI : script.octet() * 3L * MILLI;
            read();
        }

        private void say(int type, Script script) {
            int length = script.octet();
            byte[] payload = script.piece(length % 32);
            packet.emptied()
                    .put((byte) 0x80)
                    .put((byte) type)
                    .putShort((short) sequence)
                    .putInt(timestamp)
                    .putInt(ssrc)
                    .put((byte) length)
                    .put(payload);
            for (int i = payload.length; i < length * 4 && length >= 64; i++) { // a long one of little script
                packet.buffer().put((byte) (i * length));
            }
            packet.arrived(new InetSocketAddress(0), now);
            assertThat(packet.read()).isTrue();
            if (hearing.take(packet)) {
                assertThat(hearing.opensNanos() - now).isBetween(0L, LONGEST_WAIT_NANOS);
            }
        }

        private void read() {
            pcm[samples] = UNTOUCHED;
            hearing.at(now);
            boolean before = hearing.isGoing();
            boolean more = hearing.read(pcm, samples, rate);
            assertThat(pcm[samples]).isEqualTo(UNTOUCHED);
            if (!more && !before) {
                for (int i = 0; i < samples; i++) {
                    if (pcm[i] != 0) {
                        throw new AssertionError("nobody speaks, and something is heard");
                    }
                }
            }
        }

        void end() {
            int millis = samples * 1000 / rate;
            int left = LONGEST_END_MILLIS;
            for (; left > 0 && hearing.isGoing(); left -= millis) {
                now += millis * MILLI;
                read();
            }
            assertThat(hearing.isGoing()).as("still going").isFalse();
            Arrays.fill(pcm, UNTOUCHED);
            read();
        }
    }
}
