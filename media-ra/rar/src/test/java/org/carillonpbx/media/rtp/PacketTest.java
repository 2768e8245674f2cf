package org.carillonpbx.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import org.carillonpbx.media.phone.RtpBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacketTest {

    @Test
    void theHeaderIsRead() {
        Packet packet = Packets.of(new RtpBytes(101, true, 0xFFFE, 0xFEDCBA98, 0x12345678, new byte[] {1, 2}));
        assertThat(packet.payloadType()).isEqualTo(101);
        assertThat(packet.marker()).isTrue();
        assertThat(packet.sequence()).isEqualTo(0xFFFE);
        assertThat(packet.timestamp()).isEqualTo(0xFEDCBA98);
        assertThat(packet.ssrc()).isEqualTo(0x12345678);
        assertThat(packet.payloadOffset()).isEqualTo(12);
        assertThat(packet.payloadLength()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "80",
                "8000000100000002000000",
                "400000010000000200000003FF", // version 1
                "800000010000000200000003", // no payload
                "8F0000010000000200000003FF", // contributing sources that are not there
                "900000010000000200000003BEDE", // half an extension
                "900000010000000200000003BEDE000900000000FF", // an extension longer than the packet
                "A00000010000000200000003FF00", // no padding
                "A00000010000000200000003FF03", // padding into the header
                "A0000001000000020000000301" // nothing but padding
            })
    void whatIsNotAWholePacketIsRefused(String hex) {
        assertThat(Packets.unread(HexFormat.of().parseHex(hex), Packets.PHONE, 0)
                        .read())
                .isFalse();
    }

    @Test
    void aPacketThatFillsTheBufferMayHaveBeenCutOff() {
        byte[] bytes = new byte[2048];
        bytes[0] = (byte) 0x80;
        assertThat(Packets.unread(bytes, Packets.PHONE, 0).read()).isFalse();
    }

    @Test
    void reportsAreToldFromSound() {
        byte[] bytes = new byte[20];
        bytes[0] = (byte) 0x80;
        for (int second = 0; second < 256; second++) {
            bytes[1] = (byte) second;
            assertThat(Packets.unread(bytes, Packets.PHONE, 0).looksLikeRtcp())
                    .isEqualTo(second >= 192 && second <= 223);
        }
    }

    @Test
    void noiseNeverThrows() {
        Random random = new Random(7);
        for (int round = 0; round < 100_000; round++) {
            byte[] noise = new byte[random.nextInt(64)];
            random.nextBytes(noise);
            if (noise.length > 0) {
                noise[0] = (byte) ((noise[0] & 0x3F) | 0x80);
            }
            Packet packet = Packets.unread(noise, Packets.PHONE, 0);
            if (!packet.looksLikeRtcp() && packet.read()) {
                assertThat(packet.payloadLength()).isPositive();
                assertThat(packet.payloadOffset() + packet.payloadLength()).isLessThanOrEqualTo(noise.length);
            }
        }
    }
}
