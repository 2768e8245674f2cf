package org.carillonpbx.media.codec;

import java.util.List;
import java.util.Optional;

/** The encodings we speak, the preferred one first. A new one is added to this list and nowhere else. */
public final class Codecs {
    private static final List<Codec> ALL = List.of(G711.PCMU, G711.PCMA);

    private Codecs() {}

    public static List<Codec> all() {
        return ALL;
    }

    public static Optional<Codec> named(String encoding, int clockRate) {
        return ALL.stream()
                .filter(codec -> codec.encoding().equalsIgnoreCase(encoding) && codec.clockRate() == clockRate)
                .findFirst();
    }
}
