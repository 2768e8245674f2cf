package org.carillonpbx.launcher;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Adapter and server settings given in the environment: {@code CARILLON_SIP_EXTERNAL_ADDRESS} is {@code carillon.sip.external.address}.
 * Variables the launcher itself reads are not settings.
 */
final class Settings {

    private static final String PREFIX = "CARILLON_";

    private static final Set<String> THE_LAUNCHERS = Set.of(
            "CARILLON_ADMIN_PASSWORD",
            "CARILLON_DATABASE_USER",
            "CARILLON_DATABASE_PASSWORD",
            "CARILLON_JAVA_OPTS",
            "CARILLON_BUILT");

    private Settings() {}

    static Map<String, String> of(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(PREFIX) && !THE_LAUNCHERS.contains(variable.getKey()))
                .collect(Collectors.toUnmodifiableMap(variable -> name(variable.getKey()), Map.Entry::getValue));
    }

    private static String name(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
