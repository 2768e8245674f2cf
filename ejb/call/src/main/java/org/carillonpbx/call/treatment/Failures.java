package org.carillonpbx.call.treatment;

import java.util.Optional;
import org.carillonpbx.call.Cause;

/**
 * What to tell a caller when none of several phones answered: the reason that says most (RFC 3261 §16.7 step 6, for a PBX
 * that speaks for all phones of an extension). A phone's own troubles are none of the caller's business: the extension
 * exists, and could not be reached.
 */
final class Failures {
    private Optional<Cause> best = Optional.empty();

    void add(Cause cause) {
        Cause told = toldToCaller(cause);
        if (best.isEmpty() || rank(told) < rank(best.get())) {
            best = Optional.of(told);
        }
    }

    Cause best() {
        return best.orElse(Cause.UNREACHABLE);
    }

    private static Cause toldToCaller(Cause cause) {
        return switch (cause) {
            case DECLINED, BUSY, NOT_ACCEPTABLE, CONGESTION, NO_ANSWER -> cause;
            case CANCELLED -> Cause.NO_ANSWER;
            default -> Cause.UNREACHABLE;
        };
    }

    private static int rank(Cause cause) {
        return switch (cause) {
            case DECLINED -> 0;
            case BUSY -> 1;
            case NOT_ACCEPTABLE -> 2;
            case NO_ANSWER -> 3;
            case CONGESTION -> 4;
            default -> 5;
        };
    }
}
