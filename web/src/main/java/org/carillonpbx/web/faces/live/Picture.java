package org.carillonpbx.web.faces.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carillonpbx.livecall.boundary.LiveCall;
import org.carillonpbx.operations.boundary.HealthCheck;
import org.carillonpbx.operations.boundary.ServerStatus;
import org.carillonpbx.registrar.boundary.Registration;

/**
 * What the portal shows of the PBX at one moment.
 *
 * @param health the worst check: {@code green}, {@code amber} or {@code red}
 * @param reason the checks that are not green, a line each; empty where all are
 */
public record Picture(
        String health,
        String healthText,
        String reason,
        String cpu,
        String memory,
        int phones,
        int calls,
        List<HealthCheck> checks,
        List<LiveCall> callList,
        List<Registration> phoneList) {
    /** Every list that {@link #changedSince} tells of. */
    static final List<String> LISTS = List.of("calls", "phones", "health");

    public Picture {
        checks = List.copyOf(checks);
        callList = List.copyOf(callList);
        phoneList = List.copyOf(phoneList);
    }

    static Picture of(ServerStatus status, List<LiveCall> calls, List<Registration> phones, PictureWords words) {
        HealthCheck.State worst = status.checks().stream()
                .map(HealthCheck::state)
                .max(HealthCheck.State::compareTo)
                .orElse(HealthCheck.State.GREEN);
        String reason = status.checks().stream()
                .filter(check -> check.state() != HealthCheck.State.GREEN)
                .map(check -> check.name() + ": " + check.reason())
                .collect(Collectors.joining("\n"));
        return new Picture(
                worst.name().toLowerCase(java.util.Locale.ROOT),
                words.health(worst),
                reason.isEmpty() ? words.health(worst) : reason,
                words.cpu(status.cpuShare()),
                words.memory(status.heapUsed(), status.heapMax()),
                phones.size(),
                calls.size(),
                status.checks(),
                calls,
                phones);
    }

    /** The figures by the names that the pages give their places. */
    public Map<String, String> figures() {
        return Map.of(
                "health", health,
                "healthText", healthText,
                "reason", reason,
                "cpu", cpu,
                "memory", memory,
                "phones", Integer.toString(phones),
                "calls", Integer.toString(calls));
    }

    /** Which lists are not what they were in {@code before}: {@code calls}, {@code phones}, {@code health}. */
    public List<String> changedSince(Picture before) {
        List<String> changed = new ArrayList<>();
        if (!callList.equals(before.callList)) {
            changed.add("calls");
        }
        if (!samePhones(phoneList, before.phoneList)) {
            changed.add("phones");
        }
        if (!checks.equals(before.checks)) {
            changed.add("health");
        }
        return List.copyOf(changed);
    }

    /** Round trips differ at every look, and nobody watches them by the second. */
    private static boolean samePhones(List<Registration> now, List<Registration> before) {
        if (now.size() != before.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).sameButForTime(before.get(i))) {
                return false;
            }
        }
        return true;
    }
}
