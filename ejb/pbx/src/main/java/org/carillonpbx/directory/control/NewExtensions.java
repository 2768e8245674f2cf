package org.carillonpbx.directory.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carillonpbx.directory.boundary.NewExtension;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Problem.Kind;
import org.carillonpbx.problem.boundary.Violation;

/** Judges extensions that are to be made together: each by itself, against each other and against those that exist. */
final class NewExtensions {
    private static final int MOST_AT_ONCE = 10_000;

    private final ExtensionRules rules;
    private final ExtensionSearch search;

    NewExtensions(ExtensionRules rules, ExtensionSearch search) {
        this.rules = rules;
        this.search = search;
    }

    void refuseWhatIsWrong(List<NewExtension> all, boolean array) {
        if (all.size() > MOST_AT_ONCE) {
            throw new Problem(Kind.INVALID, "At most " + MOST_AT_ONCE + " extensions at once");
        }
        List<Violation> wrong = new ArrayList<>();
        List<Violation> taken = new ArrayList<>();
        Set<String> seen = new HashSet<>(
                search.taken(all.stream().map(NewExtension::number).toList()));
        for (int i = 0; i < all.size(); i++) {
            String prefix = array ? "[" + i + "]." : "";
            wrong.addAll(rules.check(all.get(i), prefix));
            if (!seen.add(all.get(i).number())) {
                taken.add(new Violation(prefix + "number", "this number is taken"));
            }
        }
        if (!wrong.isEmpty()) {
            wrong.addAll(taken);
            throw new Problem(Kind.INVALID, "Not every field is as it must be", wrong);
        }
        if (!taken.isEmpty()) {
            throw new Problem(Kind.CONFLICT, "The number is taken", taken);
        }
    }
}
