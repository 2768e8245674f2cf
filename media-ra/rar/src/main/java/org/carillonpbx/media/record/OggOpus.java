package org.carillonpbx.media.record;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Opus in Ogg (RFC 7845): packets of 20 ms, a page each time that bytes are taken. Confined to the writer's thread. */
final class OggOpus implements Writing {
    private static final int BITRATE_A_CHANNEL = 24_000;
    private static final int COMPLEXITY = 3;
    private static final int MOST_BYTES = 1275 * 3;
    private static final int GRANULE_RATE = 48_000;

    private final int channels;
    private final int rate;
    private final OpusEncoder encoder;
    private final short[] pcm;
    private final byte[] packet = new byte[MOST_BYTES];
    private final OggPages pages;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final int preSkip;
    private int filled;
    private long frames;

    OggOpus(int channels, int rate, int serial) {
        this.channels = channels;
        this.rate = rate;
        pages = new OggPages(serial);
        pcm = new short[channels * rate / 50];
        try {
            encoder = new OpusEncoder(rate, channels, OpusApplication.OPUS_APPLICATION_VOIP);
        } catch (OpusException impossible) {
            throw new IllegalArgumentException("Opus has no rate of " + rate, impossible);
        }
        encoder.setBitrate(BITRATE_A_CHANNEL * channels);
        encoder.setComplexity(COMPLEXITY);
        preSkip = encoder.getLookahead() * (GRANULE_RATE / rate);
    }

    @Override
    public byte[] begin() {
        byte[] head = ByteBuffer.allocate(19)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OpusHead".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) channels)
                .putShort((short) preSkip)
                .putInt(rate)
                .putShort((short) 0)
                .put((byte) 0)
                .array();
        byte[] vendor = "Carillon".getBytes(StandardCharsets.US_ASCII);
        byte[] tags = ByteBuffer.allocate(16 + vendor.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OpusTags".getBytes(StandardCharsets.US_ASCII))
                .putInt(vendor.length)
                .put(vendor)
                .putInt(0)
                .array();
        pages.add(head, head.length);
        pages.flush(out, 0, false);
        pages.add(tags, tags.length);
        pages.flush(out, 0, false);
        byte[] begun = out.toByteArray();
        out.reset();
        return begun;
    }

    @Override
    public void frame(short left, short right) {
        pcm[filled++] = left;
        if (channels > 1) {
            pcm[filled++] = right;
        }
        frames++;
        if (filled == pcm.length) {
            encode();
        }
    }

    private void encode() {
        try {
            pages.add(packet, encoder.encode(pcm, 0, pcm.length / channels, packet, 0, packet.length));
        } catch (OpusException unfit) {
            throw new IllegalStateException("Opus does not take a frame of 20 ms", unfit);
        }
        filled = 0;
        if (pages.isFull()) {
            pages.flush(out, granule(frames), false);
        }
    }

    private long granule(long upTo) {
        return preSkip + upTo * (GRANULE_RATE / rate);
    }

    @Override
    public ByteBuffer take() {
        pages.flush(out, granule(frames - filled / channels), false);
        ByteBuffer taken = ByteBuffer.wrap(out.toByteArray());
        out.reset();
        return taken;
    }

    /** RFC 7845 §4: the last page's granule position says where the sound ends, though its packet goes on in silence. */
    @Override
    public ByteBuffer end() {
        long whole = frames;
        long toSay = frames + preSkip / (GRANULE_RATE / rate);
        do {
            java.util.Arrays.fill(pcm, filled, pcm.length, (short) 0);
            frames += (pcm.length - filled) / channels;
            encode();
        } while (frames < toSay);
        pages.flush(out, granule(whole), true);
        ByteBuffer taken = ByteBuffer.wrap(out.toByteArray());
        out.reset();
        frames = whole;
        return taken;
    }
}
