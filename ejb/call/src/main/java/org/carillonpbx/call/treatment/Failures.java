package org.carillonpbx.call.treatment;

import java.util.Optional;
import java.util.OptionalInt;
import org.carillonpbx.call.Cause;

/**
 * What to tell a caller when none of several phones answered: the reason that says most (RFC 3261 §16.7 step 6, for a PBX
 * that speaks for all phones of an extension). A phone's own troubles are none of the caller's business: the extension
 * exists, and could not be reached.
 */
final class Failures {
    private Optional<Cause> best = Optional.empty();
    private OptionalInt q850 = OptionalInt.empty();

    void add(Cause cause) {
        add(cause, OptionalInt.empty());
    }

    /** @param said the reason in the words of the phone's own network (Q.850), where it gave one */
    void add(Cause cause, OptionalInt said) {
        Cause told = toldToCaller(cause);
        if (best.isEmpty() || rank(told) < rank(best.get())) {
            best = Optional.of(told);
            q850 = said;
        }
    }

    OptionalInt q850() {
        return q850;
    }

    Cause best() {
        return best.orElse(Cause.UNREACHABLE);
    }

    private static Cause toldToCaller(Cause cause) {
        return switch (cause) {
            case DECLINED, BUSY, NOT_ACCEPTABLE, CONGESTION, NO_ANSWER, LOOP, TOO_FAR -> cause;
            case CANCELLED -> Cause.NO_ANSWER;
            default -> Cause.UNREACHABLE;
        };
    }

    private static int rank(Cause cause) {
        return switch (cause) {
            case DECLINED -> 0;
            case BUSY -> 1;
            case NOT_ACCEPTABLE -> 2;
            case LOOP, TOO_FAR -> 3;
            case NO_ANSWER -> 4;
            case CONGESTION -> 5;
            default -> 6;
        };
    }
}
