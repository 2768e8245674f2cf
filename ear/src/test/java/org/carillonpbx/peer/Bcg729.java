package org.carillonpbx.peer;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** G.729 by other people: Debian's libbcg729, package {@code libbcg729-0}. */
public final class Bcg729 {
    /** Of 10 ms. */
    private static final int SAMPLES = 80;

    private static final int BYTES = 10;
    private static final Coders CODERS = Native.load("libbcg729.so.0", Coders.class);

    private Bcg729() {}

    /** The library's functions, by their names. */
    public interface Coders extends Library {
        Pointer initBcg729EncoderChannel(byte silence);

        void bcg729Encoder(Pointer encoder, short[] pcm, byte[] bits, byte[] length);

        void closeBcg729EncoderChannel(Pointer encoder);

        Pointer initBcg729DecoderChannel();

        void bcg729Decoder(
                Pointer decoder, byte[] bits, byte length, byte erased, byte silence, byte rfc3389, short[] pcm);

        void closeBcg729DecoderChannel(Pointer decoder);
    }

    /**
     * Payloads of 20 ms each (RFC 3551 §4.5.6), silence said like anything else.
     *
     * @param pcm 8 kHz
     */
    public static List<byte[]> encoded(short[] pcm) {
        Pointer encoder = CODERS.initBcg729EncoderChannel((byte) 0);
        List<byte[]> payloads = new ArrayList<>();
        byte[] bits = new byte[BYTES];
        byte[] length = new byte[1];
        for (int at = 0; at + 2 * SAMPLES <= pcm.length; at += 2 * SAMPLES) {
            byte[] payload = new byte[2 * BYTES];
            for (int half = 0; half < 2; half++) {
                int from = at + half * SAMPLES;
                CODERS.bcg729Encoder(encoder, Arrays.copyOfRange(pcm, from, from + SAMPLES), bits, length);
                System.arraycopy(bits, 0, payload, half * BYTES, BYTES);
            }
            payloads.add(payload);
        }
        CODERS.closeBcg729EncoderChannel(encoder);
        return payloads;
    }

    /** What these payloads say, 8 kHz; what is no whole frame is left out. */
    public static short[] decoded(List<byte[]> payloads) {
        Pointer decoder = CODERS.initBcg729DecoderChannel();
        int frames =
                payloads.stream().mapToInt(payload -> payload.length / BYTES).sum();
        short[] all = new short[frames * SAMPLES];
        short[] pcm = new short[SAMPLES];
        int samples = 0;
        for (byte[] payload : payloads) {
            for (int at = 0; at + BYTES <= payload.length; at += BYTES) {
                byte[] bits = Arrays.copyOfRange(payload, at, at + BYTES);
                CODERS.bcg729Decoder(decoder, bits, (byte) BYTES, (byte) 0, (byte) 0, (byte) 0, pcm);
                System.arraycopy(pcm, 0, all, samples, SAMPLES);
                samples += SAMPLES;
            }
        }
        CODERS.closeBcg729DecoderChannel(decoder);
        return all;
    }
}
