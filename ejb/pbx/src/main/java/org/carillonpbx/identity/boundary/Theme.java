package org.carillonpbx.identity.boundary;

/** How the portal looks to a user; {@link #SYSTEM} follows the user's computer. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
}
