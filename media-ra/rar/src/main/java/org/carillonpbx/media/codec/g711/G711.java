package org.carillonpbx.media.codec.g711;

import java.util.Optional;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Conversion;
import org.carillonpbx.media.codec.Decoder;
import org.carillonpbx.media.codec.Encoder;
import org.carillonpbx.media.codec.Parameters;
import org.carillonpbx.media.sound.Concealing;

/** ITU-T G.711 with its two laws; between them a table does it (RFC 3551 §4.5.14). */
public enum G711 implements Codec {
    PCMU(0),
    PCMA(8);

    private static final Conversion MU_TO_A = new ByteTable(code -> Companding.aOfLinear(Companding.linearOfMu(code)));
    private static final Conversion A_TO_MU = new ByteTable(code -> Companding.muOfLinear(Companding.linearOfA(code)));

    private static final int RATE = 8000;
    private static final short[] LINEAR_OF_MU = linear(true);
    private static final short[] LINEAR_OF_A = linear(false);

    private final int payloadType;

    G711(int payloadType) {
        this.payloadType = payloadType;
    }

    @Override
    public String encoding() {
        return name();
    }

    @Override
    public int clockRate() {
        return RATE;
    }

    @Override
    public int payloadType() {
        return payloadType;
    }

    @Override
    public Optional<Conversion> conversionTo(Codec other) {
        if (other == this || !(other instanceof G711)) {
            return Optional.empty();
        }
        return Optional.of(this == PCMU ? MU_TO_A : A_TO_MU);
    }

    private static short[] linear(boolean mu) {
        short[] table = new short[256];
        for (int code = 0; code < table.length; code++) {
            table[code] = (short) (mu ? Companding.linearOfMu(code) : Companding.linearOfA(code));
        }
        return table;
    }

    @Override
    public boolean remembers() {
        return false;
    }

    @Override
    public int samplingRate(int wish) {
        return RATE;
    }

    /** The sample that a code stands for. */
    public int linear(byte code) {
        return (this == PCMU ? LINEAR_OF_MU : LINEAR_OF_A)[code & 0xFF];
    }

    @Override
    public Decoder decoder(int samplingRate) {
        short[] table = this == PCMU ? LINEAR_OF_MU : LINEAR_OF_A;
        return new Concealing(RATE, (payload, offset, length, out, at) -> {
            int samples = Math.min(length, out.length - at);
            for (int i = 0; i < samples; i++) {
                out[at + i] = table[payload[offset + i] & 0xFF];
            }
            return samples;
        });
    }

    @Override
    public Encoder encoder(int samplingRate, Parameters wanted) {
        return this == PCMU ? G711::encodeMu : G711::encodeA;
    }

    private static int encodeMu(short[] pcm, int at, int samples, byte[] out, int offset) {
        for (int i = 0; i < samples; i++) {
            out[offset + i] = (byte) Companding.muOfLinear(pcm[at + i]);
        }
        return samples;
    }

    private static int encodeA(short[] pcm, int at, int samples, byte[] out, int offset) {
        for (int i = 0; i < samples; i++) {
            out[offset + i] = (byte) Companding.aOfLinear(pcm[at + i]);
        }
        return samples;
    }
}
