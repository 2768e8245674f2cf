package org.carillonpbx.guard.boundary;

import java.util.Set;

/** The numbers that can be called whatever else holds: bans, limits, overload. */
public final class EmergencyNumbers {
    /** 911 with and without a leading 9 (47 CFR §9.16), its test line, and the number that mobiles know. */
    public static final Set<String> ALWAYS = Set.of("911", "9911", "933", "112");

    private EmergencyNumbers() {}
}
