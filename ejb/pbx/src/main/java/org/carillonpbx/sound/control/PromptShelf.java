package org.carillonpbx.sound.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.carillonpbx.call.PromptBook;
import org.carillonpbx.directory.boundary.ExtensionDeleted;

/** Prompts as phones know them, in memory: by number or spelled on the keypad, and who may record them. Thread-safe. */
@ApplicationScoped
public class PromptShelf implements PromptBook {
    private static final int LONGEST_NUMBER = 4;
    private static final String NUMBERED = "announcement-";

    private final Set<String> recorders = ConcurrentHashMap.newKeySet();
    private Catalogue catalogue;

    /** For the container's proxy. */
    protected PromptShelf() {}

    @Inject
    public PromptShelf(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public boolean opensTo(String extension) {
        return recorders.contains(extension);
    }

    @Override
    public Optional<String> named(String digits) {
        if (digits.isEmpty() || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return Optional.empty();
        }
        return digits.length() <= LONGEST_NUMBER ? Optional.of(NUMBERED + digits) : spelled(digits);
    }

    private Optional<String> spelled(String digits) {
        List<String> beginning = catalogue.names().stream()
                .filter(name -> Keypad.digits(name).startsWith(digits))
                .toList();
        Optional<String> exact = beginning.stream()
                .filter(name -> Keypad.digits(name).equals(digits))
                .findFirst();
        return exact.or(() -> beginning.size() == 1 ? Optional.of(beginning.get(0)) : Optional.empty());
    }

    @Override
    public boolean has(String prompt) {
        return catalogue.names().contains(prompt);
    }

    void restore(Set<String> saved) {
        recorders.addAll(saved);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PromptRightChanged change) {
        if (change.records()) {
            recorders.add(change.extension());
        } else {
            recorders.remove(change.extension());
        }
    }

    void forget(@Observes ExtensionDeleted deleted) {
        recorders.remove(deleted.number());
    }
}
