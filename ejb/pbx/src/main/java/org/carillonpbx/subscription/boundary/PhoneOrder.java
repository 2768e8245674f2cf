package org.carillonpbx.subscription.boundary;

/** What a registered phone can be told to do. */
public enum PhoneOrder {
    /** Fetch its configuration anew. */
    RESYNC,
    REBOOT
}
