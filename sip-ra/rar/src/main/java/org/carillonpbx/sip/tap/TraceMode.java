package org.carillonpbx.sip.tap;

import java.util.Locale;

/** What of the wire is traced. */
public enum TraceMode {
    OFF,
    /** Calls, and of everything else one Call-ID in ten: registrations of a large house cost little. */
    SAMPLED,
    ON;

    private static final int SAMPLE = 10;

    /** Reads the setting; {@link IllegalArgumentException} where it is none of ours. */
    public static TraceMode named(String text) {
        for (TraceMode mode : values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(text.strip())) {
                return mode;
            }
        }
        throw new IllegalArgumentException("carillon.trace is '" + text + "'; it is on, off or sampled");
    }

    boolean takes(String method, String callId) {
        return switch (this) {
            case OFF -> false;
            case ON -> true;
            case SAMPLED -> ofCalls(method) || sample(callId);
        };
    }

    /** Whether a Call-ID is of the tenth that is taken when not all are. */
    static boolean sample(String callId) {
        return Math.floorMod(callId.hashCode(), SAMPLE) == 0;
    }

    private static boolean ofCalls(String method) {
        return switch (method) {
            case "REGISTER", "OPTIONS", "SUBSCRIBE", "NOTIFY", "PUBLISH", "MESSAGE" -> false;
            default -> true;
        };
    }
}
