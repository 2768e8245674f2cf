package org.carillonpbx.recording.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.carillonpbx.call.RecordingPolicies;
import org.carillonpbx.call.RecordingPolicy;
import org.carillonpbx.directory.boundary.ExtensionDeleted;

/** Every extension's rule in memory. Keyed by extensions of the directory. Thread-safe. */
@ApplicationScoped
public class RuleBoard implements RecordingPolicies {
    private final Map<String, RecordingPolicy> rules = new ConcurrentHashMap<>();

    @Override
    public RecordingPolicy of(String extension) {
        return rules.getOrDefault(extension, RecordingPolicy.NEVER);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RuleChanged change) {
        rules.put(change.extension(), change.policy());
    }

    void forget(@Observes ExtensionDeleted deleted) {
        rules.remove(deleted.number());
    }

    void restore(Map<String, RecordingPolicy> saved) {
        saved.forEach(rules::putIfAbsent);
    }
}
