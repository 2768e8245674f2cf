package org.carillonpbx.call;

import java.util.List;
import java.util.function.Consumer;

/** Hears of every fact, on a thread that is not the lane but tells one fact at a time. Takes it over and returns. */
public interface FactListener {
    void onFact(CallFact fact);

    /** Some facts at once, in their order: for whom a handful costs less than each alone. One's failure is not the others'. */
    default void onFacts(List<CallFact> facts, Consumer<RuntimeException> failed) {
        for (CallFact fact : facts) {
            try {
                onFact(fact);
            } catch (RuntimeException fault) {
                failed.accept(fault);
            }
        }
    }
}
