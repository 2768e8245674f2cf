package org.carillonpbx.media.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.carillonpbx.media.SoundRejected;
import org.carillonpbx.media.codec.Decoder;
import org.carillonpbx.media.codec.opus.Opus;

/** Opus in Ogg (RFC 7845): one stream of one or two channels, always at 48 kHz. Confined to one thread. */
final class OpusReader implements SoundReader {
    private static final int HEAD = 19;
    private static final int GAIN_ONE = 256 * 20;

    private final InputStream in;
    private final OggPackets packets;
    private final Decoder decoder = Opus.CODEC.decoder(Rates.FULL);
    private final short[] decoded = new short[Decoder.MOST_SAMPLES];
    private final double gain;
    private final int skip;
    private long produced;
    private int held;
    private int from;

    OpusReader(InputStream in) throws IOException {
        this.in = in;
        packets = new OggPackets(in);
        byte[] head = packets.next().orElseThrow(OpusReader::notOpus);
        if (head.length < HEAD || !"OpusHead".equals(new String(head, 0, 8, StandardCharsets.US_ASCII))) {
            throw notOpus();
        }
        if ((head[8] & 0xF0) != 0 || head[18] != 0 || head[9] < 1 || head[9] > 2) {
            throw new SoundRejected("The file has more than two channels, or is of a kind that is not known yet.");
        }
        skip = Bytes.word(head, 10);
        gain = Math.pow(10, (double) (short) Bytes.word(head, 16) / GAIN_ONE);
        if (packets.next().isEmpty()) { // the comments
            throw notOpus();
        }
    }

    private static SoundRejected notOpus() {
        return new SoundRejected("The Ogg file has no Opus in it.");
    }

    @Override
    public int rate() {
        return Rates.FULL;
    }

    @Override
    public int read(short[] pcm) throws IOException {
        while (from >= held) {
            Optional<byte[]> packet = packets.next();
            if (packet.isEmpty()) {
                return 0;
            }
            decode(packet.get());
        }
        int samples = Math.min(pcm.length, held - from);
        for (int i = 0; i < samples; i++) {
            pcm[i] = amplified(decoded[from + i]);
        }
        from += samples;
        return samples;
    }

    /** What comes before the beginning, and after the end that the last page tells, is not to be heard (RFC 7845 §4). */
    private void decode(byte[] packet) {
        held = decoder.decode(packet, 0, packet.length, decoded, 0);
        if (held == 0) {
            throw new SoundRejected("The file is damaged: a packet in it is not Opus.");
        }
        from = (int) Math.min(held, Math.max(0, skip - produced));
        produced += held;
        long end = packets.granule();
        if (end >= 0 && produced > end) {
            held = (int) Math.max(from, held - (produced - end));
        }
    }

    private short amplified(short sample) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(sample * gain)));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
