package org.carillonpbx.paging.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carillonpbx.numbering.boundary.Numbering;
import org.carillonpbx.paging.boundary.Zone;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;

/** Whether a zone makes sense. Pure. */
final class ZoneCheck {
    private static final int LONGEST_NAME = 80;
    private static final int MOST_PORT = 65_535;
    private static final int MOST_TTL = 255;
    private static final int MOST_EXTENSIONS = 200;
    private static final int MOST_SECONDS = 3_600;
    private static final Set<String> CODECS = Set.of("PCMU", "PCMA");

    private ZoneCheck() {}

    /** The zone with its texts trimmed; throws a {@link Problem} where it is not as it should be. */
    static Zone checked(Zone zone) {
        List<Violation> violations = new ArrayList<>();
        String name = zone.name().strip();
        String group = zone.group().strip();
        String leaving = zone.networkInterface().strip();
        Numbering.check(zone.number(), violations);
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            violations.add(new Violation("name", "at most " + LONGEST_NAME + " characters, in one line"));
        }
        List<String> members = extensions("members", zone.members(), violations);
        List<String> pagers = extensions("pagers", zone.pagers(), violations);
        if (group.isEmpty() && members.isEmpty()) {
            violations.add(new Violation("group", "loudspeakers or phones: nobody would hear it"));
        } else if (!group.isEmpty() && !isGroup(group)) {
            violations.add(
                    new Violation("group", "a multicast address such as 239.1.2.3; 224.0.0.x belongs to routers"));
        }
        if (!leaving.matches("[A-Za-z0-9_.:@-]{0,15}")) {
            violations.add(new Violation("networkInterface", "the name of a network interface, or nothing"));
        }
        if (!CODECS.contains(zone.codec())) {
            violations.add(new Violation("codec", "PCMU or PCMA"));
        }
        range("port", zone.port(), 1, MOST_PORT, violations);
        range("ttl", zone.ttl(), 0, MOST_TTL, violations);
        range("longestSeconds", zone.longestSeconds(), 1, MOST_SECONDS, violations);
        if (!violations.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "The paging zone is not as it should be.", violations);
        }
        return new Zone(
                zone.number(),
                name,
                group,
                zone.port(),
                zone.ttl(),
                leaving,
                zone.codec(),
                zone.longestSeconds(),
                members,
                pagers,
                zone.version());
    }

    private static List<String> extensions(String field, List<String> numbers, List<Violation> violations) {
        List<String> distinct = numbers.stream().map(String::strip).distinct().toList();
        if (distinct.size() > MOST_EXTENSIONS || !distinct.stream().allMatch(one -> one.matches("[0-9]{2,10}"))) {
            violations.add(new Violation(field, "at most " + MOST_EXTENSIONS + " extensions, 2 to 10 digits each"));
        }
        return distinct;
    }

    private static void range(String field, int value, int least, int most, List<Violation> violations) {
        if (value < least || value > most) {
            violations.add(new Violation(field, least + " to " + most));
        }
    }

    /** A literal address alone: no name is looked up. RFC 5771 §4: 224.0.0.x is not for applications. */
    private static boolean isGroup(String text) {
        if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:]*")) {
            return false;
        }
        try {
            InetAddress address = InetAddress.getByName(text);
            return address.isMulticastAddress() && !text.startsWith("224.0.0.");
        } catch (UnknownHostException malformed) {
            return false;
        }
    }
}
