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
    private final Map<List<Codec>, List<Format>> offers = new ConcurrentHashMap<>();

    public House(List<Codec> codecs) {
        this.codecs = List.copyOf(codecs);
        this.formats = formats(this.codecs);
    }

    /** All that can be taken. */
    List<Format> formats() {
        return formats;
    }

    /**
     * What is offered, these encodings first.
     *
     * @param known what has been agreed already: a number that was given a meaning keeps it for the session (RFC 3264 §8.3.2)
     */
    List<Format> offer(List<Codec> preferred, List<Format> known) {
        if (!known.isEmpty()) {
            return numbered(preferred, known);
        }
        List<Format> usual = offers.get(preferred);
        if (usual == null) {
            usual = numbered(preferred, known);
            if (offers.size() < MOST_KEPT) {
                offers.put(List.copyOf(preferred), usual);
            }
        }
        return usual;
    }

    private List<Format> numbered(List<Codec> preferred, List<Format> known) {
        List<Codec> order =
                Stream.concat(preferred.stream(), codecs.stream()).distinct().toList();
        List<Format> numbered = new ArrayList<>();
        for (Format format : formats(order)) {
            Optional<Format> before = known.stream().filter(format::means).findFirst();
            numbered.add(before.map(Format::asOurs).orElseGet(() -> format.numbered(free(format, known, numbered))));
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

    /** Sound, and events on each clock that it has. */
    private static List<Format> formats(List<Codec> audio) {
        Stream<Format> events =
                audio.stream().map(Codec::clockRate).distinct().sorted().map(Format::events);
        return Stream.concat(audio.stream().map(Format::of), events).toList();
    }
}
