package org.carillonpbx.recording.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.carillonpbx.call.RecordingPolicies;
import org.carillonpbx.call.RecordingTerms;
import org.carillonpbx.directory.boundary.ExtensionDeleted;

/** Every extension's rule in memory. Keyed by extensions of the directory. Thread-safe. */
@ApplicationScoped
public class RuleBoard implements RecordingPolicies {
    private final Map<String, RecordingTerms> rules = new ConcurrentHashMap<>();
    private final Duration toneEvery = RecordingSettings.fromSystem().toneEvery();

    @Override
    public RecordingTerms of(String extension) {
        return rules.getOrDefault(extension, RecordingTerms.USUAL);
    }

    @Override
    public Duration toneEvery() {
        return toneEvery;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RuleChanged change) {
        rules.put(change.extension(), change.terms());
    }

    void forget(@Observes ExtensionDeleted deleted) {
        rules.remove(deleted.number());
    }

    void restore(Map<String, RecordingTerms> saved) {
        saved.forEach(rules::putIfAbsent);
    }
}
