package org.carillonpbx.recording.boundary;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.carillonpbx.call.RecordingPolicy;

/** When an extension's calls are recorded: NEVER, ON_DEMAND or ALWAYS. */
public record RecordingRule(String policy) {
    /** Of an extension that was told nothing. */
    public static final RecordingRule USUAL = of(RecordingPolicy.NEVER);

    public RecordingRule {
        Objects.requireNonNull(policy, "policy");
    }

    static RecordingRule of(RecordingPolicy policy) {
        return new RecordingRule(policy.name());
    }

    /** The rule of that name; empty where there is none. */
    public static Optional<RecordingRule> named(String policy) {
        return Stream.of(RecordingPolicy.values())
                .filter(one -> one.name().equals(policy))
                .findFirst()
                .map(RecordingRule::of);
    }

    RecordingPolicy meant() {
        return RecordingPolicy.valueOf(policy);
    }
}
