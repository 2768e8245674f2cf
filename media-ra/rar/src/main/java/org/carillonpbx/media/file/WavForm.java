package org.carillonpbx.media.file;

import org.carillonpbx.media.SoundRejected;
import org.carillonpbx.media.codec.g711.G711;

/**
 * How the samples of a WAV file are written, as its {@code fmt} chunk says.
 *
 * @param bytes of one sample of one channel
 */
record WavForm(Coding coding, int channels, int rate, int bytes) {
    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int A_LAW = 6;
    private static final int MU_LAW = 7;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int EXTENSION = 26;

    enum Coding {
        INTEGER,
        FLOAT,
        A_LAW,
        MU_LAW
    }

    WavForm {
        if (channels < 1 || channels > 2) {
            throw new SoundRejected("The file has " + channels + " channels; one or two can be taken.");
        }
        Rates.check(rate);
    }

    static WavForm of(byte[] chunk) {
        if (chunk.length < 16) {
            throw new SoundRejected("The file does not say how its sound is written.");
        }
        int tag = Bytes.word(chunk, 0);
        if (tag == EXTENSIBLE && chunk.length >= EXTENSION) {
            tag = Bytes.word(chunk, 24); // the first two bytes of the GUID are the old number
        }
        int bits = Bytes.word(chunk, 14);
        Coding coding = coding(tag, bits);
        return new WavForm(coding, Bytes.word(chunk, 2), Bytes.number(chunk, 4), bits / 8);
    }

    private static Coding coding(int tag, int bits) {
        if (tag == PCM && (bits == 8 || bits == 16 || bits == 24 || bits == 32)) {
            return Coding.INTEGER;
        }
        if (tag == FLOAT && (bits == 32 || bits == 64)) {
            return Coding.FLOAT;
        }
        if (tag == A_LAW && bits == 8) {
            return Coding.A_LAW;
        }
        if (tag == MU_LAW && bits == 8) {
            return Coding.MU_LAW;
        }
        throw new SoundRejected("The file's encoding is not one that can be read (WAV format " + tag + ", " + bits
                + " bits): save it as 16-bit PCM.");
    }

    /** Bytes of one moment. */
    int frame() {
        return bytes * channels;
    }

    /** One channel's sample. */
    int sample(byte[] data, int at) {
        return switch (coding) {
            case A_LAW -> G711.PCMA.linear(data[at]);
            case MU_LAW -> G711.PCMU.linear(data[at]);
            case FLOAT -> real(data, at);
            case INTEGER -> bytes == 1 ? ((data[at] & 0xFF) - 128) << 8 : (short) Bytes.word(data, at + bytes - 2);
        };
    }

    private int real(byte[] data, int at) {
        double value = bytes == 4
                ? Float.intBitsToFloat(Bytes.number(data, at))
                : Double.longBitsToDouble(Bytes.unsigned(data, at) | Bytes.unsigned(data, at + 4) << 32);
        return (int) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.rint(value * 32_768)));
    }
}
