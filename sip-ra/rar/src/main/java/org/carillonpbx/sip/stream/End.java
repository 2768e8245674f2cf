package org.carillonpbx.sip.stream;

/** Why a connection was refused or ended by us: what the figures are kept by. */
public enum End {
    /** No room for another one. */
    FULL,
    /** No room for another one from that address. */
    SOURCE_FULL,
    /** TLS did not come about in time, or failed: a bad certificate, no common protocol. */
    HANDSHAKE,
    /** A message that took too long to be sent. */
    SLOW,
    /** Bytes that make no sense, or more of them than we take. */
    NONSENSE,
    /** Nothing to say for too long, from one who has not proven who they are. */
    UNPROVEN,
    /** Nothing heard for very long. */
    IDLE,
    /** Nothing heard after a request of ours. */
    DEAD,
    /** Nothing taken of what there was to send. */
    STALLED
}
