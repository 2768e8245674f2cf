package org.carillonpbx.media.rtp;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.carillonpbx.media.phone.RtpBytes;
import org.carillonpbx.media.phone.Script;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Packets of strangers at a port, one after the other, from several addresses: each is carried on whole or dropped, and what
 * is counted of them stays sane. docs/development.md says how to search for more.
 */
@Tag("fuzz")
class RtpFuzzTest {

    static Stream<byte[]> known() {
        byte[] sound = RtpBytes.of(0, 65_535, 7, new byte[20]).bytes();
        byte[] event = new RtpBytes(101, true, 1, 320, 7, new byte[] {5, (byte) 0x8A, 1, 64}).bytes();
        byte[] other = RtpBytes.of(8, 500, 9, new byte[20]).bytes();
        byte[] extended = {(byte) 0xB1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 7, 1, 2, 3, 4, 0, 1, 0, 1, 9, 9, 9, 9, 55, 2, 2};
        return Stream.of(
                script(0, sound, event, sound),
                script(0, sound, other, other, extended),
                script(3, sound, sound, sound, sound, sound, sound, other),
                script(1, extended, new byte[12], new byte[0]));
    }

    private static byte[] script(int control, byte[]... packets) {
        ByteBuffer script = ByteBuffer.allocate(1_000);
        for (byte[] packet : packets) {
            script.put((byte) (control + 0x50)).putShort((short) packet.length).put(packet);
        }
        byte[] bytes = new byte[script.position()];
        script.get(0, bytes);
        return bytes;
    }

    @MethodSource("known")
    @FuzzTest(maxDuration = "10m")
    void packetIsCarriedWholeOrDropped(byte[] bytes) {
        Script script = new Script(bytes);
        try (AttackedPort port = new AttackedPort()) {
            while (script.goesOn()) {
                int control = script.octet();
                port.takes(script.piece(script.pair() % 2_100), control & 3, (control >> 2) * 3_000_000L);
            }
        }
    }
}
