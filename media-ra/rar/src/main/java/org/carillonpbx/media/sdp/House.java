package org.carillonpbx.media.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carillonpbx.media.codec.Codec;

/**
 * The encodings that may be spoken, the preferred one first, and how they are offered. Most first offers are alike: those of
 * the {@value #MOST_KEPT} orders met first are kept. Shared by all legs, thread-safe.
 */
public final class House {
    private static final int MOST_KEPT = 64;
    private static final int FIRST_DYNAMIC = 96;
    private static final int LAST_DYNAMIC = 127;

    private final List<Codec> codecs;
    private final List<Format> formats;
    private final Map<Company, List<Format>> offers = new ConcurrentHashMap<>();

    public House(List<Codec> codecs) {
        this.codecs = List.copyOf(codecs);
        this.formats = formats(this.codecs, true);
    }

    /** All that can be taken. */
    List<Format> formats() {
        return formats;
    }

    /**
     * What is offered, these encodings first, and noise where that is wanted.
     *
     * @param known what has been agreed already: a number that was given a meaning keeps it for the session (RFC 3264 §8.3.2)
     */
    List<Format> offer(Company company, List<Format> known) {
        if (!known.isEmpty()) {
            return numbered(company, known);
        }
        List<Format> usual = offers.get(company);
        if (usual == null) {
            usual = numbered(company, known);
            if (offers.size() < MOST_KEPT) {
                offers.put(company, usual);
            }
        }
        return usual;
    }

    private List<Format> numbered(Company company, List<Format> known) {
        List<Codec> order = Stream.concat(company.codecs().stream(), codecs.stream())
                .distinct()
                .toList();
        List<Format> numbered = new ArrayList<>();
        for (Format format : formats(order, company.noise())) {
            Optional<Format> before = known.stream().filter(format::means).findFirst();
            Format ours = before.map(Format::asOurs).orElseGet(() -> format.numbered(free(format, known, numbered)));
            if (!ours.isNoise() || ours.payloadType() == Format.NOISE.payloadType()) {
                numbered.add(ours);
            }
        }
        return List.copyOf(numbered);
    }

    /** The usual number of this format, unless it has another meaning already. */
    private static int free(Format format, List<Format> known, List<Format> taken) {
        return IntStream.concat(IntStream.of(format.payloadType()), IntStream.rangeClosed(FIRST_DYNAMIC, LAST_DYNAMIC))
                .filter(type ->
                        Stream.of(known, taken).flatMap(List::stream).noneMatch(other -> other.payloadType() == type))
                .findFirst()
                .orElse(format.payloadType());
    }

    /** Sound, noise where that is wanted, and events on each clock that the sound has. */
    private static List<Format> formats(List<Codec> audio, boolean noise) {
        Stream<Format> events =
                audio.stream().map(Codec::clockRate).distinct().sorted().map(Format::events);
        boolean fits = noise && audio.stream().anyMatch(codec -> codec.clockRate() == Format.NOISE.clockRate());
        return Stream.of(
                        audio.stream().map(Format::of), fits ? Stream.of(Format.NOISE) : Stream.<Format>empty(), events)
                .flatMap(part -> part)
                .toList();
    }
}
