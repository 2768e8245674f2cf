package org.carillonpbx.media.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carillonpbx.media.codec.g711.G711;
import org.carillonpbx.media.codec.g722.G722;
import org.carillonpbx.media.codec.g726.G726;
import org.carillonpbx.media.codec.g729.G729;
import org.carillonpbx.media.codec.opus.Opus;

/** The encodings we speak, the preferred one first. A new one is added to this list and nowhere else. */
public final class Codecs {
    /** What is spoken where nothing else is said. */
    public static final String USUAL = "PCMU,PCMA,G722,opus,G729,G726-32,AAL2-G726-32";

    private static final List<Codec> ALL = Stream.<Codec[]>of(
                    G711.values(), new Codec[] {G722.CODEC, Opus.CODEC, G729.CODEC}, G726.values())
            .flatMap(Stream::of)
            .toList();

    private Codecs() {}

    public static List<Codec> all() {
        return ALL;
    }

    public static Optional<Codec> named(String encoding, int clockRate) {
        for (Codec codec : ALL) { // asked several times with each description
            if (codec.clockRate() == clockRate && codec.encoding().equalsIgnoreCase(encoding)) {
                return Optional.of(codec);
            }
        }
        return Optional.empty();
    }

    /**
     * Reads a list as an operator writes it: encoding names parted by commas, the preferred one first.
     *
     * @throws IllegalArgumentException where it names something that we do not speak, or nothing
     */
    public static List<Codec> chosen(String names) {
        List<Codec> chosen = new ArrayList<>();
        for (String name : names.split(",", -1)) {
            chosen.add(ALL.stream()
                    .filter(codec -> codec.encoding().equalsIgnoreCase(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such codec: \"" + name.strip()
                            + "\"; there are "
                            + ALL.stream().map(Codec::encoding).toList())));
        }
        return chosen.stream().distinct().toList();
    }
}
