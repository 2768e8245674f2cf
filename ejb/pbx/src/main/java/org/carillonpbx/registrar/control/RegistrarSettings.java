package org.carillonpbx.registrar.control;

import java.util.Arrays;
import java.util.List;

/**
 * What an administrator decides about registration.
 *
 * @param compatible whether MD5 is offered and taken beside SHA-256
 * @param shortSighted beginnings of User-Agents that stumble over a challenge for SHA-256 instead of passing over it; they
 *     are offered MD5 alone
 */
public record RegistrarSettings(
        String realm,
        boolean compatible,
        List<String> shortSighted,
        int nonceSeconds,
        int defaultExpirySeconds,
        int shortestExpirySeconds,
        int longestExpirySeconds) {
    public RegistrarSettings {
        shortSighted = List.copyOf(shortSighted);
    }

    /** From the system properties {@code carillon.sip.*}. */
    public static RegistrarSettings fromSystem() {
        String agents = System.getProperty("carillon.sip.digest.md5only", "baresip v0.,baresip v1.");
        return new RegistrarSettings(
                System.getProperty("carillon.sip.realm", "carillon"),
                !"strict".equals(System.getProperty("carillon.sip.digest", "compatible")),
                Arrays.stream(agents.split(",", -1))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList(),
                Integer.getInteger("carillon.sip.nonce.seconds", 300),
                Integer.getInteger("carillon.sip.expires.default", 300),
                Integer.getInteger("carillon.sip.expires.min", 60),
                Integer.getInteger("carillon.sip.expires.max", 3_600));
    }

    /** Whether this phone has to be spared the sight of SHA-256. */
    boolean shortSighted(String userAgent) {
        for (String beginning : shortSighted) {
            if (userAgent.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
