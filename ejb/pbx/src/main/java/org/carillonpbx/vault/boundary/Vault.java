package org.carillonpbx.vault.boundary;

import jakarta.enterprise.context.ApplicationScoped;

/** Encrypts what must not lie open at rest: AES-256-GCM (SP 800-38D) under the master key. Thread-safe. */
@ApplicationScoped
public class Vault {

    /** Encrypts; {@code purpose} is bound to the result and has to be given again to open it. */
    public byte[] seal(String purpose, byte[] clear) {
        throw new UnsupportedOperationException();
    }

    public byte[] open(String purpose, byte[] sealed) {
        throw new UnsupportedOperationException();
    }
}
