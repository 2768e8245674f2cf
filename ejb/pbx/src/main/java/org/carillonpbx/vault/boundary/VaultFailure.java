package org.carillonpbx.vault.boundary;

/** The vault cannot be opened, or what was taken out of it is not what was put in. */
public class VaultFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public VaultFailure(String message) {
        super(message);
    }

    public VaultFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
