package org.carillonpbx.sip.stack;

/** An address could not be listened on; the message is for the operator. */
public final class CannotListen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotListen(String message, Throwable cause) {
        super(message, cause);
    }
}
