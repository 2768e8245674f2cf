package org.carillonpbx.guard.control;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carillonpbx.guard.boundary.AccessRule;
import org.carillonpbx.guard.boundary.Service;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.carillonpbx.sip.AccessPicture.Standing;
import org.carillonpbx.sip.Prefix;

/** Whether a set of rules makes sense, and does not shut out whoever makes it. Pure. */
public final class AccessCheck {
    private static final int MOST = 1_000;
    private static final int LONGEST_NOTE = 200;

    private AccessCheck() {}

    /**
     * The rules with their prefixes written the one way; throws a {@link Problem} where they are not as they should be.
     *
     * @param from where the change comes from: it must not shut its own way in
     */
    public static List<AccessRule> checked(List<AccessRule> rules, String from) {
        List<Violation> violations = new ArrayList<>();
        List<AccessRule> plain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        if (rules.size() > MOST) {
            violations.add(new Violation("rules", "are more than " + MOST));
        }
        for (int i = 0; i < rules.size(); i++) {
            AccessRule rule = rules.get(i);
            String place = "rules[" + i + "].";
            Optional<Prefix> prefix = Prefix.read(rule.prefix());
            if (prefix.isEmpty()) {
                violations.add(new Violation(
                        place + "prefix", "has to be an address or a network such as 192.0.2.0/24 or 2001:db8::/32"));
                continue;
            }
            if (rule.note().length() > LONGEST_NOTE) {
                violations.add(new Violation(place + "note", "has to have at most " + LONGEST_NOTE + " characters"));
            }
            if (!seen.add(rule.service() + " " + prefix.get())) {
                violations.add(new Violation(place + "prefix", "stands twice for this service"));
            }
            plain.add(new AccessRule(
                    rule.service(),
                    rule.allow(),
                    prefix.get().toString(),
                    rule.note().strip()));
        }
        if (violations.isEmpty() && !portalAdmits(plain, from)) {
            violations.add(new Violation("rules", "would shut you out yourself: you come from " + from));
        }
        if (!violations.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "The access rules cannot be taken.", violations);
        }
        return plain;
    }

    private static boolean portalAdmits(List<AccessRule> rules, String from) {
        return Prefix.address(from)
                .map(address -> admits(lists(rules), address))
                .orElse(true);
    }

    /** This machine itself is always let into the portal: somebody has to be able to mend the lists. */
    static boolean admits(Map<Service, Map<Prefix, Standing>> lists, InetAddress address) {
        Map<Prefix, Standing> portal = lists.getOrDefault(Service.PORTAL, Map.of());
        return address.isLoopbackAddress()
                || portal.entrySet().stream()
                        .filter(rule -> rule.getKey().contains(address))
                        .max(Map.Entry.comparingByKey(java.util.Comparator.comparingInt(Prefix::bits)))
                        .map(rule -> rule.getValue() != Standing.DENIED)
                        .orElse(true);
    }

    static Map<Service, Map<Prefix, Standing>> lists(List<AccessRule> rules) {
        Map<Service, Map<Prefix, Standing>> lists = new HashMap<>();
        for (AccessRule rule : rules) {
            Prefix.read(rule.prefix())
                    .ifPresent(prefix -> lists.computeIfAbsent(rule.service(), service -> new HashMap<>())
                            .put(prefix, rule.allow() ? Standing.TRUSTED : Standing.DENIED));
        }
        return lists;
    }
}
