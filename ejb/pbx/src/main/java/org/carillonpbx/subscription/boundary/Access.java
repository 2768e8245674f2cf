package org.carillonpbx.subscription.boundary;

/** Whether somebody may watch something. */
public enum Access {
    GRANTED,
    /** 403. */
    FORBIDDEN,
    /** 404: there is nothing of that name to watch. */
    UNKNOWN
}
