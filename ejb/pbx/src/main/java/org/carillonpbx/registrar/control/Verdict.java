package org.carillonpbx.registrar.control;

import org.carillonpbx.digest.boundary.DigestAlgorithm;
import org.carillonpbx.directory.boundary.Account;

/** What credentials prove. */
sealed interface Verdict {

    /** The sender knows the account's secret. */
    record Proven(Account account, DigestAlgorithm algorithm) implements Verdict {}

    /** The sender knows, or once saw someone prove, the secret: these very credentials came before. */
    record Repeated(Account account) implements Verdict {}

    /** Nothing: a challenge is due, {@code stale} where only the nonce was too old. */
    record Unproven(boolean stale) implements Verdict {}

    /** The secret is right, but the account is disabled or was deleted. */
    record Barred(Account account) implements Verdict {}

    /** Too many wrong passwords: not even looked at. */
    record Locked(int seconds) implements Verdict {}
}
