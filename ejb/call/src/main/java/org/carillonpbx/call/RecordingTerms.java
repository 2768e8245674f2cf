package org.carillonpbx.call;

import java.util.Objects;

/** An extension's rule for recording. */
public record RecordingTerms(RecordingPolicy policy, RecordingPlace place, RecordingNotice notice) {
    /** Of an extension that was told nothing. */
    public static final RecordingTerms USUAL = of(RecordingPolicy.NEVER);

    public RecordingTerms {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(notice, "notice");
    }

    /** In a file of ours, and without a word. */
    public static RecordingTerms of(RecordingPolicy policy) {
        return new RecordingTerms(policy, RecordingPlace.FILE, RecordingNotice.NONE);
    }
}
