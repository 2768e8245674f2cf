package org.carillonpbx.directory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.carillonpbx.directory.boundary.ExtensionChange;
import org.carillonpbx.directory.boundary.NewExtension;
import org.carillonpbx.problem.boundary.Violation;

/** What an extension may be: the form of its fields by Bean Validation, and what takes more than one field to judge. */
@ApplicationScoped
public class ExtensionRules {
    /** Numbers that must always reach the emergency services or their test line. */
    private static final Set<String> EMERGENCY = Set.of("911", "9911", "933", "112");

    private static final int SHORTEST_SECRET = 12;
    private static final int FEWEST_DIFFERENT = 5;

    private final Validator validator;

    @Inject
    public ExtensionRules(Validator validator) {
        this.validator = validator;
    }

    /** For the container's proxy. */
    protected ExtensionRules() {
        this.validator = null;
    }

    /** What is wrong with a new extension by itself; field names begin with {@code prefix}. */
    public List<Violation> check(NewExtension extension, String prefix) {
        List<Violation> violations = new ArrayList<>();
        collect(validator.validate(extension), prefix, violations);
        if (EMERGENCY.contains(extension.number())) {
            violations.add(new Violation(prefix + "number", "this is an emergency number"));
        }
        if (!extension.secret().isEmpty()) {
            checkSecret(extension.number(), extension.secret(), prefix, violations);
        }
        checkRange(extension.maxContacts(), 1, 20, prefix + "maxContacts", violations);
        checkRange(extension.ringSeconds(), 5, 300, prefix + "ringSeconds", violations);
        return violations;
    }

    /** What is wrong with a change of the extension of this number. */
    public List<Violation> check(String number, ExtensionChange change) {
        List<Violation> violations = new ArrayList<>();
        collect(validator.validate(change), "", violations);
        change.secret().ifPresent(secret -> checkSecret(number, secret, "", violations));
        return violations;
    }

    private static <T> void collect(Set<ConstraintViolation<T>> found, String prefix, List<Violation> violations) {
        for (ConstraintViolation<T> violation : found) {
            String field = violation.getPropertyPath().iterator().next().getName();
            violations.add(new Violation(prefix + field, violation.getMessage()));
        }
    }

    private static void checkSecret(String number, String secret, String prefix, List<Violation> violations) {
        if (secret.length() < SHORTEST_SECRET) {
            violations.add(new Violation(prefix + "secret", "at least " + SHORTEST_SECRET + " characters"));
        } else if (secret.chars().distinct().count() < FEWEST_DIFFERENT) {
            violations.add(new Violation(prefix + "secret", "at least " + FEWEST_DIFFERENT + " different characters"));
        } else if (!number.isEmpty() && secret.contains(number)) {
            violations.add(new Violation(prefix + "secret", "must not contain the number"));
        }
    }

    private static void checkRange(OptionalInt value, int from, int to, String field, List<Violation> violations) {
        if (value.isPresent() && (value.getAsInt() < from || value.getAsInt() > to)) {
            violations.add(new Violation(field, from + " to " + to));
        }
    }
}
