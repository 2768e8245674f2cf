package org.carillonpbx.directory.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carillonpbx.directory.boundary.NewExtension;
import org.carillonpbx.numbering.boundary.Numbering;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Problem.Kind;
import org.carillonpbx.problem.boundary.Violation;

/** Judges extensions that are to be made together: each by itself, against each other and against those that exist. */
final class NewExtensions {
    private static final int MOST_AT_ONCE = 10_000;

    /** What holds their numbers. */
    static final String KIND = "extension";

    private final ExtensionRules rules;
    private final ExtensionSearch search;
    private final Numbering numbering;

    NewExtensions(ExtensionRules rules, ExtensionSearch search, Numbering numbering) {
        this.rules = rules;
        this.search = search;
        this.numbering = numbering;
    }

    /** Takes their numbers where nothing is wrong. */
    void refuseWhatIsWrong(List<NewExtension> all, boolean array) {
        if (all.size() > MOST_AT_ONCE) {
            throw new Problem(Kind.INVALID, "At most " + MOST_AT_ONCE + " extensions at once");
        }
        List<Violation> wrong = new ArrayList<>();
        List<Violation> taken = new ArrayList<>();
        List<String> numbers = all.stream().map(NewExtension::number).toList();
        Set<String> seen = new HashSet<>(search.taken(numbers));
        for (int i = 0; i < all.size(); i++) {
            wrong.addAll(rules.check(all.get(i), prefix(array, i)));
            if (!seen.add(numbers.get(i))) {
                taken.add(taken(prefix(array, i), KIND, numbers.get(i)));
            }
        }
        if (!wrong.isEmpty()) {
            wrong.addAll(taken);
            throw new Problem(Kind.INVALID, "Not every field is as it must be", wrong);
        }
        if (taken.isEmpty()) {
            Map<String, String> holders = numbering.takeAll(KIND, numbers);
            for (int i = 0; i < all.size(); i++) {
                String holder = holders.get(numbers.get(i));
                if (holder != null) {
                    taken.add(taken(prefix(array, i), holder, numbers.get(i)));
                }
            }
        }
        if (!taken.isEmpty()) {
            throw new Problem(Kind.CONFLICT, "The number is taken", taken);
        }
    }

    private static String prefix(boolean array, int position) {
        return array ? "[" + position + "]." : "";
    }

    private static Violation taken(String prefix, String holder, String number) {
        return new Violation(prefix + "number", Numbering.said(holder, number));
    }
}
