package org.carillonpbx.explanation.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carillonpbx.explanation.control.AttemptRules;
import org.carillonpbx.explanation.control.CallRules;
import org.carillonpbx.explanation.control.Evidence;
import org.carillonpbx.journal.boundary.CallRecord;
import org.carillonpbx.registrar.boundary.RefusedAttempt;
import org.carillonpbx.trace.boundary.Ladder;
import org.carillonpbx.trace.boundary.Ladders;

/** Explains failures. Reads the trace: not for threads that carry calls. */
@ApplicationScoped
public class Explanations {
    private Ladders ladders;

    /** For the container's proxy. */
    protected Explanations() {}

    @Inject
    public Explanations(Ladders ladders) {
        this.ladders = ladders;
    }

    /** Empty for a call that went well. */
    public Optional<Explanation> of(CallRecord call) {
        return of(call, ladders.of(call.id()));
    }

    /** The same, where the ladder is at hand. */
    public static Optional<Explanation> of(CallRecord call, Optional<Ladder> ladder) {
        return CallRules.explain(new Evidence(call, ladder));
    }

    public static Explanation of(RefusedAttempt attempt) {
        return AttemptRules.explain(attempt);
    }
}
