package org.carillonpbx.media.rtcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RtcpReaderTest {
    private static final String EMPTY_REPORT = "80C9000100000001";
    private final List<String> told = new ArrayList<>();
    private final RtcpListener listener = new RtcpListener() {
        @Override
        public void onSenderReport(int sender, long ntp) {
            told.add("sender " + sender + " at " + ntp);
        }

        @Override
        public void onReport(int about, int lost, int jitter, int lastSenderReport, int delay) {
            told.add("about " + about + " lost " + lost + " jitter " + jitter + " lsr " + lastSenderReport + " dlsr "
                    + delay);
        }

        @Override
        public void onBye(int sender) {
            told.add("bye " + sender);
        }
    };

    private boolean reads(ByteBuffer packet) {
        return RtcpReader.read(packet, listener);
    }

    private boolean reads(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        return reads(ByteBuffer.allocate(2048).put(bytes).flip());
    }

    @Test
    void whatWeWriteWeRead() {
        ByteBuffer out = ByteBuffer.allocate(2048);
        RtcpWriter writer = new RtcpWriter(5, "abc@carillon");
        writer.senderReport(out, 1, 99, 1, 2, 3);
        writer.report(out, 6, 0, -2, 7, 8, 9, 10);
        writer.sourceDescription(out);
        writer.bye(out);
        assertThat(reads(out.flip())).isTrue();
        assertThat(told).containsExactly("sender 5 at 99", "about 6 lost -2 jitter 8 lsr 9 dlsr 10", "bye 5");
    }

    @Test
    void namesOfAnyLengthFillWholeWords() {
        for (int length = 1; length < 12; length++) {
            ByteBuffer out = ByteBuffer.allocate(2048);
            RtcpWriter writer = new RtcpWriter(5, "x".repeat(length));
            writer.receiverReport(out, 0);
            writer.sourceDescription(out);
            writer.bye(out);
            assertThat(reads(out.flip())).isTrue();
        }
        assertThat(told).hasSize(11).containsOnly("bye 5");
    }

    @Test
    void typesWeDoNotKnowArePassedOver() {
        assertThat(reads(EMPTY_REPORT + "80CC00020000000141424344" + "81CB000100000007"))
                .isTrue();
        assertThat(told).containsExactly("bye 7");
    }

    @Test
    void paddingMayEndTheLastPacketOnly() {
        assertThat(reads(EMPTY_REPORT + "A1CB00020000000700000004")).isTrue();
        assertThat(reads("A0C900020000000100000004" + "81CB000100000007")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "80C90001",
                "80C90001000000", // cut off
                "80C9000200000001", // longer than what came
                "40C9000100000001", // version 1
                "81C9000100000001", // a block that is not there
                "80C8000100000001", // a sender report without its sender's part
                "80CA000100000001", // does not begin with a report
                EMPTY_REPORT + "82CB000100000007", // a farewell of two that names one
                EMPTY_REPORT + "80", // a trailing byte
                EMPTY_REPORT + "00000000"
            })
    void whatIsNotWholeIsRefusedAsAWhole(String hex) {
        assertThat(reads(hex)).isFalse();
        assertThat(told).isEmpty();
    }

    @Test
    void noiseNeverThrows() {
        Random random = new Random(11);
        for (int round = 0; round < 100_000; round++) {
            byte[] noise = new byte[4 * random.nextInt(20)];
            random.nextBytes(noise);
            for (int at = 0; at < noise.length; at += 8) {
                noise[at] = (byte) ((noise[at] & 0x3F) | 0x80);
                noise[at + 1] = (byte) (200 + random.nextInt(5));
                noise[at + 2] = 0;
                noise[at + 3] = (byte) random.nextInt(4);
            }
            reads(ByteBuffer.allocate(2048).put(noise).flip());
        }
    }
}
