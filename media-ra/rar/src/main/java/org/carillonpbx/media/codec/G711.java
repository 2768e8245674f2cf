package org.carillonpbx.media.codec;

import java.util.Optional;

/** ITU-T G.711 with its two laws; between them a table does it (RFC 3551 §4.5.14). */
public enum G711 implements Codec {
    PCMU(0),
    PCMA(8);

    private static final Conversion MU_TO_A = new ByteTable(code -> Companding.aOfLinear(Companding.linearOfMu(code)));
    private static final Conversion A_TO_MU = new ByteTable(code -> Companding.muOfLinear(Companding.linearOfA(code)));

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
        return 8000;
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
}
