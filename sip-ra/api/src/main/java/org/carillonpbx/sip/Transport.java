package org.carillonpbx.sip;

/** The transports of RFC 3261 §18 and RFC 7118. */
public enum Transport {
    UDP,
    TCP,
    TLS,
    WS,
    WSS
}
