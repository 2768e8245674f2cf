package org.carillonpbx.media.sdp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.carillonpbx.media.codec.Parameters;

/** A media section while its lines are being read. Lines that make no sense are passed over, as RFC 8866 §5.13 has it. */
final class SectionDraft {
    private static final int MOST_MAPS = 64;
    private static final int MOST_CHANNELS = 8;

    private final String kind;
    private final int port;
    private final String protocol;
    private final List<String> formats;
    private final Map<Integer, Format> mapped = new HashMap<>();
    private final Map<Integer, Parameters> parameters = new HashMap<>();
    private Optional<Direction> direction = Optional.empty();
    private Optional<String> address = Optional.empty();
    private OptionalInt ptime = OptionalInt.empty();
    private OptionalInt maxPtime = OptionalInt.empty();
    private boolean rtcpMux;
    private OptionalInt rtcpPort = OptionalInt.empty();
    private Optional<String> rtcpAddress = Optional.empty();

    SectionDraft(String kind, int port, String protocol, List<String> formats) {
        this.kind = kind;
        this.port = port;
        this.protocol = protocol;
        this.formats = formats;
    }

    void connection(String host) {
        address = Optional.of(host);
    }

    void attribute(String name, String value) {
        switch (name) {
            case "rtpmap" -> map(value);
            case "fmtp" -> parameters(value);
            case "maxptime" -> maxPtime = Numbers.within(value.strip(), 1, 200);
            case "ptime" -> ptime = Numbers.within(value.strip(), 1, 200);
            case "rtcp-mux" -> rtcpMux = true;
            case "rtcp" -> rtcp(value);
            default -> Direction.named(name).ifPresent(found -> direction = Optional.of(found));
        }
    }

    /** {@code 101 telephone-event/8000} (RFC 8866 §6.6). */
    private void map(String value) {
        int space = value.indexOf(' ');
        if (space < 0 || mapped.size() >= MOST_MAPS) {
            return;
        }
        String[] parts = value.substring(space + 1).strip().split("/", 4);
        OptionalInt type = Numbers.within(value.substring(0, space), 0, 127);
        OptionalInt rate = parts.length < 2 ? OptionalInt.empty() : Numbers.within(parts[1], 1, 999_999);
        OptionalInt channels = parts.length < 3 ? OptionalInt.of(1) : Numbers.within(parts[2], 1, MOST_CHANNELS);
        if (type.isPresent() && rate.isPresent() && channels.isPresent()) {
            mapped.put(
                    type.getAsInt(),
                    new Format(type.getAsInt(), parts[0], rate.getAsInt(), channels.getAsInt(), Parameters.NONE));
        }
    }

    /** {@code 107 useinbandfec=1;usedtx=1} (RFC 8866 §6.15). */
    private void parameters(String value) {
        int space = value.indexOf(' ');
        OptionalInt type = space < 0 ? OptionalInt.empty() : Numbers.within(value.substring(0, space), 0, 127);
        if (type.isPresent() && parameters.size() < MOST_MAPS) {
            parameters.put(
                    type.getAsInt(), new Parameters(value.substring(space + 1).strip()));
        }
    }

    /** {@code 53020 IN IP4 126.16.64.4}, the address optional (RFC 3605). */
    private void rtcp(String value) {
        String[] parts = value.strip().split(" ", 5);
        rtcpPort = Numbers.within(parts[0], 1, 65_535);
        if (parts.length == 4) {
            rtcpAddress = Optional.of(parts[3]);
        }
    }

    MediaSection finish(Optional<String> sessionAddress, Optional<Direction> sessionDirection) {
        return new MediaSection(
                kind,
                port,
                protocol,
                formats,
                mapped,
                parameters,
                direction.or(() -> sessionDirection).orElse(Direction.SENDRECV),
                address.or(() -> sessionAddress),
                ptime,
                maxPtime,
                rtcpMux,
                rtcpPort,
                rtcpAddress);
    }
}
