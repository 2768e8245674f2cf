package org.carillonpbx.guard.boundary;

/** Told by whoever knows the registered phones: where they are, nobody is banned by the clock. Pure memory. */
public interface KnownPhones {
    /** Whether a phone is registered from this address. */
    boolean registeredFrom(String address);
}
