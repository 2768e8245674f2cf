package org.carillonpbx.recording.control;

import org.carillonpbx.call.RecordingTerms;

/** CDI event: an extension has another rule, once the transaction that says so is through. */
public record RuleChanged(String extension, RecordingTerms terms) {}
