package org.carillonpbx.guard.boundary;

/** What an access rule is about. */
public enum Service {
    /** SIP over every transport. */
    SIP,
    SIP_UDP,
    SIP_TCP,
    SIP_TLS,
    /** SIP over WebSocket, secure or not. */
    SIP_WEB,
    /** The portal and REST. */
    PORTAL
}
