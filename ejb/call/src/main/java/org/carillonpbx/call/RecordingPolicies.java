package org.carillonpbx.call;

import java.time.Duration;

/** What every extension's rule for recording is; a port of the core, answered from memory. */
public interface RecordingPolicies {

    RecordingTerms of(String extension);

    /** The time from one tone to the next where they are told again and again. */
    default Duration toneEvery() {
        return Duration.ofSeconds(15);
    }
}
