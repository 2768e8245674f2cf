package org.carillonpbx.explanation.control;

import org.carillonpbx.explanation.boundary.Explanation;
import org.carillonpbx.explanation.boundary.Trouble;
import org.carillonpbx.registrar.boundary.RefusedAttempt;

/** Why somebody was not let in. */
public final class AttemptRules {
    private AttemptRules() {}

    public static Explanation explain(RefusedAttempt attempt) {
        String account = attempt.account();
        return switch (attempt.reason()) {
            case WRONG_PASSWORD -> Explanation.of(Trouble.WRONG_PASSWORD, account);
            case UNKNOWN_ACCOUNT -> Explanation.of(Trouble.UNKNOWN_ACCOUNT, account);
            case OTHER_REALM -> Explanation.of(Trouble.OTHER_REALM, account, attempt.detail());
            case WEAK_DIGEST -> Explanation.of(Trouble.WEAK_DIGEST, account);
            case BARRED -> Explanation.of(Trouble.BARRED, account);
            case DELETED -> Explanation.of(Trouble.DELETED, account);
            case LOCKED_OUT -> Explanation.of(Trouble.LOCKED_OUT, account, attempt.source());
            case OTHER_ACCOUNT -> Explanation.of(Trouble.OTHER_ACCOUNT, account, attempt.detail());
            case TOO_BRIEF -> Explanation.of(Trouble.TOO_BRIEF, account, attempt.detail());
            case NO_PASSWORD -> Explanation.of(Trouble.NO_PASSWORD, account);
            case OUT_OF_ORDER -> Explanation.of(Trouble.OUT_OF_ORDER, account);
            case STARTING -> Explanation.of(Trouble.STARTING);
            case OTHER -> Explanation.of(Trouble.BAD_REGISTRATION, account, attempt.detail());
        };
    }
}
