package org.carillonpbx.media.record;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An Ogg file of Opus as a player reads it (RFC 3533, RFC 7845). */
final class OggFile {
    private final List<byte[]> packets = new ArrayList<>();
    private long granule;
    private boolean ended;
    private int page;

    static OggFile read(byte[] bytes) {
        OggFile file = new OggFile();
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            file.page(in);
        }
        return file;
    }

    private void page(ByteBuffer in) {
        byte[] letters = new byte[4];
        in.get(letters);
        if (!new String(letters, StandardCharsets.US_ASCII).equals("OggS") || ended) {
            throw new AssertionError("no page here");
        }
        in.get();
        ended = (in.get() & 4) != 0;
        granule = in.getLong();
        in.getInt();
        if (in.getInt() != page++) {
            throw new AssertionError("a page is missing");
        }
        in.getInt();
        byte[] lacing = new byte[in.get() & 0xFF];
        in.get(lacing);
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        for (byte length : lacing) {
            byte[] segment = new byte[length & 0xFF];
            in.get(segment);
            packet.writeBytes(segment);
            if (segment.length < 255) {
                packets.add(packet.toByteArray());
                packet.reset();
            }
        }
    }

    private ByteBuffer head() {
        return ByteBuffer.wrap(packets.get(0)).order(ByteOrder.LITTLE_ENDIAN);
    }

    boolean isEnded() {
        return ended;
    }

    long millis() {
        return (granule - head().getShort(10)) / 48;
    }

    /** At 48 kHz, what is to be skipped left out. */
    short[] channel(int channel) {
        int channels = head().get(9);
        try {
            OpusDecoder decoder = new OpusDecoder(48_000, channels);
            short[] pcm = new short[5760 * channels];
            short[] all = new short[(packets.size() + 1) * 960];
            int written = 0;
            for (byte[] packet : packets.subList(2, packets.size())) {
                int samples = decoder.decode(packet, 0, packet.length, pcm, 0, 5760, false);
                for (int i = 0; i < samples; i++) {
                    all[written++] = pcm[i * channels + channel];
                }
            }
            return Arrays.copyOfRange(all, head().getShort(10), written);
        } catch (OpusException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
