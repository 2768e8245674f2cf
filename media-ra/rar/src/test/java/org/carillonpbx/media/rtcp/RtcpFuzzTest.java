package org.carillonpbx.media.rtcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.carillonpbx.media.phone.Script;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reports of a stranger. A compound packet is read to its end or not at all, no figure made of it is one that cannot be, and
 * what we write back can be read. docs/development.md says how to search for more.
 */
@Tag("fuzz")
class RtcpFuzzTest {
    private static final int OURS = 5;
    private static final int LARGEST = 2_048;
    private static final long MINUTE_MICROS = 60_000_000L;

    static Stream<byte[]> known() {
        return Stream.of(
                        "80C9000100000001",
                        "81C8000C0000000100000000000000010000000200000003000000040000000506000007000000080000000900000000000A0000000B",
                        "81C8000C00000001E0000000000000010000000200000003000000040000000506FFFFFF00000008FFFFFFFF00000001FFFFFFFF",
                        "80C900010000000181CB0001000000018000CAFE",
                        "80C9000100000001A1CA000200000001010161000000")
                .map(HexFormat.of()::parseHex);
    }

    @MethodSource("known")
    @FuzzTest(maxDuration = "10m")
    void reportIsReadWholeOrNotAtAll(byte[] bytes) {
        FarSide farSide = new FarSide(OURS, 8000, Clock.fixed(Instant.ofEpochSecond(1_800_000_000L), ZoneOffset.UTC));
        Told told = new Told(farSide);
        ByteBuffer packet = ByteBuffer.allocate(LARGEST)
                .put(bytes, 0, Math.min(bytes.length, LARGEST))
                .flip();
        boolean whole = RtcpReader.read(packet, told);
        assertThat(told.parts).isLessThanOrEqualTo(whole ? packet.limit() / 4 : 0);
        assertThat(farSide.jitterMicros()).isBetween(0L, MINUTE_MICROS);
        assertThat(farSide.roundTripMicros()).isBetween(0L, MINUTE_MICROS);
        assertThat(farSide.lost()).isBetween(-(1L << 23), 1L << 23);
        answerReads(new Script(bytes), farSide);
    }

    /** Whatever figures there are, what is written of them is whole. */
    private static void answerReads(Script figures, FarSide farSide) {
        ByteBuffer out = ByteBuffer.allocate(LARGEST);
        RtcpWriter writer = new RtcpWriter(figures.word(), "x@carillon");
        writer.senderReport(
                out, 1, (long) figures.word() << 32, figures.word(), figures.word() & 0xFFFFFFFFL, figures.word());
        writer.report(
                out,
                figures.word(),
                figures.octet(),
                figures.word(),
                figures.word(),
                figures.word(),
                farSide.lastSenderReport(),
                farSide.delaySince());
        writer.sourceDescription(out);
        writer.bye(out);
        assertThat(RtcpReader.read(out.flip(), new Told(farSide))).isTrue();
    }

    /** Counts, and tells on. */
    private static final class Told implements RtcpListener {
        private final RtcpListener next;
        private int parts;

        Told(RtcpListener next) {
            this.next = next;
        }

        @Override
        public void onSenderReport(int sender, long ntp) {
            parts++;
            next.onSenderReport(sender, ntp);
        }

        @Override
        public void onReport(int about, int lost, int jitter, int lastSenderReport, int delay) {
            parts++;
            assertThat(lost).isBetween(-(1 << 23), 1 << 23);
            next.onReport(about, lost, jitter, lastSenderReport, delay);
        }

        @Override
        public void onBye(int sender) {
            parts++;
            next.onBye(sender);
        }
    }
}
