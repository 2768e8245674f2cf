package org.carillonpbx.media.sdp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carillonpbx.media.codec.Codecs;
import org.carillonpbx.media.codec.Parameters;

/**
 * One m-line and what stands below it.
 *
 * @param formats as written: numbers for RTP, words for anything else
 * @param direction as stated here or else for the session
 * @param address of the c-line here or else of the session
 */
record MediaSection(
        String kind,
        int port,
        String protocol,
        List<String> formats,
        Map<Integer, Format> mapped,
        Map<Integer, Parameters> parameters,
        Direction direction,
        Optional<String> address,
        OptionalInt ptime,
        OptionalInt maxPtime,
        boolean rtcpMux,
        OptionalInt rtcpPort,
        Optional<String> rtcpAddress) {
    private static final Set<String> SPOKEN = Set.of("RTP/AVP", "RTP/AVPF");
    private static final int LAST_STATIC = 34;
    private static final Map<Integer, Format> STATIC = Stream.concat(
                    Codecs.all().stream().map(Format::of), Stream.of(Format.NOISE))
            .filter(format -> format.payloadType() <= LAST_STATIC)
            .collect(Collectors.toUnmodifiableMap(Format::payloadType, Function.identity(), (first, second) -> first));

    MediaSection {
        formats = List.copyOf(formats);
        mapped = Map.copyOf(mapped);
        parameters = Map.copyOf(parameters);
    }

    boolean isAudio() {
        return kind.equals("audio");
    }

    boolean isSpoken() {
        return SPOKEN.contains(protocol);
    }

    /** The formats we know the meaning of, in the order written. Static types need no rtpmap (RFC 3551 §6). */
    List<Format> known() {
        return formats.stream()
                .flatMap(text -> number(text).stream().boxed())
                .flatMap(type -> meaning(type).stream())
                .filter(format -> !format.isNoise() || format.payloadType() == Format.NOISE.payloadType())
                .map(format -> format.with(parameters.getOrDefault(format.payloadType(), Parameters.NONE)))
                .toList();
    }

    private Optional<Format> meaning(int type) {
        Format named = mapped.get(type);
        if (named != null) {
            return Optional.of(named);
        }
        return type > LAST_STATIC ? Optional.empty() : Optional.ofNullable(STATIC.get(type));
    }

    private static OptionalInt number(String text) {
        return Numbers.within(text, 0, 127);
    }
}
