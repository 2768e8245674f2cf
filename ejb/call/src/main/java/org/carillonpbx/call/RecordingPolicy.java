package org.carillonpbx.call;

/** When an extension's calls are recorded. */
public enum RecordingPolicy {
    NEVER,
    /** From when its party asks for it in a call until it asks again. */
    ON_DEMAND,
    ALWAYS
}
