package org.carillonpbx.media.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.carillonpbx.media.codec.Encoder;
import org.carillonpbx.media.codec.Parameters;
import org.carillonpbx.media.codec.opus.Opus;

/** Sound files as others write them. */
public final class SampleFiles {
    private SampleFiles() {}

    /** A WAV file of any form around these bytes. */
    public static byte[] wav(int tag, int channels, int rate, int bits, byte[] data) {
        return wav(tag, channels, rate, bits, data, data.length);
    }

    /** A WAV file that says that there is so much sound in it. */
    public static byte[] wav(int tag, int channels, int rate, int bits, byte[] data, int claimed) {
        return ByteBuffer.allocate(44 + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + claimed)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) tag)
                .putShort((short) channels)
                .putInt(rate)
                .putInt(rate * channels * bits / 8)
                .putShort((short) (channels * bits / 8))
                .putShort((short) bits)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(claimed)
                .put(data)
                .array();
    }

    public static byte[] wav(int rate, short[] pcm) {
        return wav(1, 1, rate, 16, bytes(pcm));
    }

    public static byte[] bytes(short[] pcm) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * pcm.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(pcm);
        return bytes.array();
    }

    /** Opus in Ogg, a page a packet, of sound at 48 kHz in pieces of 20 ms. */
    public static byte[] opus(short[] pcm) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        byte[] head = ByteBuffer.allocate(19)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OpusHead".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) 1)
                .putShort((short) 0)
                .putInt(48_000)
                .array();
        file.writeBytes(page(2, 0, 0, head));
        file.writeBytes(page(0, 0, 1, "OpusTags".getBytes(StandardCharsets.US_ASCII)));
        Encoder encoder = Opus.CODEC.encoder(48_000, Parameters.NONE);
        byte[] payload = new byte[1500];
        for (int at = 0; at + 960 <= pcm.length; at += 960) {
            int length = encoder.encode(pcm, at, 960, payload, 0);
            boolean last = at + 1920 > pcm.length;
            file.writeBytes(page(last ? 4 : 0, at + 960, 2 + at / 960, Arrays.copyOf(payload, length)));
        }
        return file.toByteArray();
    }

    static byte[] page(int flags, long granule, int number, byte[] packet) {
        int laces = packet.length / 255 + 1;
        ByteBuffer page = ByteBuffer.allocate(27 + laces + packet.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OggS".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0)
                .put((byte) flags)
                .putLong(granule)
                .putInt(0x5EED)
                .putInt(number)
                .putInt(0)
                .put((byte) laces);
        for (int lace = 0; lace < laces; lace++) {
            page.put((byte) Math.min(255, packet.length - lace * 255));
        }
        page.put(packet);
        page.putInt(22, OggPackets.crc(0, page.array()));
        return page.array();
    }
}
