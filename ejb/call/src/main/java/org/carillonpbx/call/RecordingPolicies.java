package org.carillonpbx.call;

/** What every extension's rule for recording is; a port of the core, answered from memory. */
public interface RecordingPolicies {

    RecordingPolicy of(String extension);
}
