package org.carillonpbx.recording.control;

import org.carillonpbx.call.RecordingPolicy;

/** CDI event: an extension has another rule, once the transaction that says so is through. */
public record RuleChanged(String extension, RecordingPolicy policy) {}
