package org.carillonpbx.media.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a session description: strict where it matters (version, order of what we use, m- and c-lines), tolerant of what
 * phones get wrong (bare line feeds, blank last lines, missing s= and t=, lines and attributes we do not know). Bounded in
 * size before anything else.
 */
final class SdpReader {
    static final int MOST_CHARS = 16_384;
    static final int MOST_LINES = 512;
    static final int MOST_SECTIONS = 16;
    private static final int MOST_FORMATS = 64;
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final Set<String> ADDRESS_TYPES = Set.of("IP4", "IP6");

    private final List<SectionDraft> drafts = new ArrayList<>();
    private Optional<String> address = Optional.empty();
    private Optional<Direction> direction = Optional.empty();
    private boolean origin;

    private SdpReader() {}

    /** Empty where the text is no session description. */
    static Optional<SessionDescription> read(String text) {
        if (text.length() > MOST_CHARS) {
            return Optional.empty();
        }
        return new SdpReader().session(text);
    }

    private Optional<SessionDescription> session(String text) {
        List<String> lines = text.lines().limit(MOST_LINES + 1L).toList();
        if (lines.isEmpty()
                || lines.size() > MOST_LINES
                || !lines.get(0).strip().equals("v=0")) {
            return Optional.empty();
        }
        for (String line : lines.subList(1, lines.size())) {
            if (!line.isBlank() && !line(line)) {
                return Optional.empty();
            }
        }
        if (!origin) {
            return Optional.empty();
        }
        return Optional.of(new SessionDescription(
                drafts.stream().map(draft -> draft.finish(address, direction)).toList()));
    }

    private boolean line(String line) {
        if (line.length() < 2 || line.charAt(1) != '=') {
            return false;
        }
        String value = line.substring(2).stripTrailing();
        return switch (line.charAt(0)) {
            case 'o' -> origin(value);
            case 'c' -> connection(value);
            case 'm' -> media(value);
            case 'a' -> attribute(value);
            case 'v' -> false; // one version, and it was first
            default -> true;
        };
    }

    private boolean origin(String value) {
        boolean first = !origin && drafts.isEmpty();
        origin = true;
        return first && SPACES.split(value, -1).length == 6;
    }

    /** {@code IN IP4 192.0.2.1}; a TTL (multicast) is left on and will not read as an address. */
    private boolean connection(String value) {
        String[] parts = SPACES.split(value, -1);
        if (parts.length != 3 || !parts[0].equals("IN") || !ADDRESS_TYPES.contains(parts[1])) {
            return false;
        }
        if (drafts.isEmpty()) {
            address = Optional.of(parts[2]);
        } else {
            drafts.get(drafts.size() - 1).connection(parts[2]);
        }
        return true;
    }

    /** {@code audio 49170/2 RTP/AVP 0 8}. */
    private boolean media(String value) {
        String[] parts = SPACES.split(value, -1);
        if (parts.length < 4 || parts.length > 3 + MOST_FORMATS || drafts.size() == MOST_SECTIONS) {
            return false;
        }
        int slash = parts[1].indexOf('/');
        OptionalInt port = Numbers.within(slash < 0 ? parts[1] : parts[1].substring(0, slash), 0, 65_535);
        if (port.isEmpty()) {
            return false;
        }
        drafts.add(new SectionDraft(
                parts[0], port.getAsInt(), parts[2], List.of(parts).subList(3, parts.length)));
        return true;
    }

    private boolean attribute(String value) {
        int colon = value.indexOf(':');
        String name = colon < 0 ? value : value.substring(0, colon);
        if (drafts.isEmpty()) {
            Direction.named(name).ifPresent(found -> direction = Optional.of(found));
        } else {
            drafts.get(drafts.size() - 1).attribute(name, colon < 0 ? "" : value.substring(colon + 1));
        }
        return true;
    }
}
