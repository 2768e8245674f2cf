package org.carillonpbx.media.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.carillonpbx.media.SoundRejected;

/** The packets of the first logical stream in an Ogg file (RFC 3533), with checksums checked. Confined to one thread. */
final class OggPackets {
    private static final int HEADER = 27;
    private static final int LAST = 4;
    private static final int MOST_PACKET = 65_025 * 4;
    private static final int POLYNOMIAL = 0x04C1_1DB7;
    private static final int[] CHECK = table();

    private final Bytes in;
    private byte[] header = new byte[0];
    private byte[] laces = new byte[0];
    private byte[] body = new byte[0];
    private int lace;
    private int at;
    private int serial;
    private boolean begun;
    private boolean ended;
    private long granule = -1;

    OggPackets(InputStream in) {
        this.in = new Bytes(in);
    }

    static boolean isOne(byte[] head) {
        return head.length >= 4 && head[0] == 'O' && head[1] == 'g' && head[2] == 'g' && head[3] == 'S';
    }

    /** How much there was at the end of the page read last (RFC 7845 §4), in samples at 48 kHz; -1 where it does not say. */
    long granule() {
        return granule;
    }

    /** The next packet; empty at the end. */
    Optional<byte[]> next() throws IOException {
        byte[] packet = new byte[0];
        while (true) {
            if (lace == laces.length && !turn()) {
                if (packet.length > 0) {
                    throw cutOff();
                }
                return Optional.empty();
            }
            int length = laces[lace++] & 0xFF;
            int old = packet.length;
            if (old + length > MOST_PACKET) {
                throw new SoundRejected("The file is damaged: a packet in it has no end.");
            }
            packet = Arrays.copyOf(packet, old + length);
            System.arraycopy(body, at, packet, old, length);
            at += length;
            if (length < 255) {
                return Optional.of(packet);
            }
        }
    }

    /** Goes to the next page of the stream; false where there is none. */
    private boolean turn() throws IOException {
        do {
            if (ended || !page()) {
                return false;
            }
        } while (Bytes.number(header, 14) != serial || laces.length == 0);
        ended = (header[5] & LAST) != 0;
        granule = Bytes.unsigned(header, 6) | Bytes.unsigned(header, 10) << 32;
        lace = 0;
        at = 0;
        return true;
    }

    private boolean page() throws IOException {
        header = new byte[HEADER];
        int got = in.fill(header, HEADER);
        if (got == 0 && begun) {
            return false;
        }
        if (got < HEADER || !isOne(header) || header[4] != 0) {
            throw begun ? new SoundRejected("The file is damaged: what should be Ogg is not.") : cutOff();
        }
        try {
            laces = in.take(header[26] & 0xFF);
            int size = 0;
            for (byte length : laces) {
                size += length & 0xFF;
            }
            body = in.take(size);
        } catch (EOFException end) {
            throw cutOff();
        }
        if (!begun) {
            begun = true;
            serial = Bytes.number(header, 14);
        }
        check();
        return true;
    }

    private static SoundRejected cutOff() {
        return new SoundRejected("The file is cut off.");
    }

    private void check() {
        int told = Bytes.number(header, 22);
        Arrays.fill(header, 22, 26, (byte) 0);
        if (crc(crc(crc(0, header), laces), body) != told) {
            throw new SoundRejected("The file is damaged: a checksum in it is wrong.");
        }
    }

    static int crc(int sum, byte[] bytes) {
        int crc = sum;
        for (byte one : bytes) {
            crc = crc << 8 ^ CHECK[(crc >>> 24 ^ one) & 0xFF];
        }
        return crc;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < 256; i++) {
            int value = i << 24;
            for (int bit = 0; bit < 8; bit++) {
                value = value < 0 ? value << 1 ^ POLYNOMIAL : value << 1;
            }
            table[i] = value;
        }
        return table;
    }
}
