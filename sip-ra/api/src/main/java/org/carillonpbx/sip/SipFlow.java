package org.carillonpbx.sip;

/**
 * A connection that somebody else terminates and that carries SIP to us, one message a frame (RFC 7118). What it brings is
 * screened and answered like what comes in by any other transport, and what its far end is sent goes to its
 * {@link FrameSink}. Messages of one flow are handed over one after the other.
 */
public interface SipFlow {

    /** A frame came in: one message, or line ends that keep the connection alive. */
    void received(byte[] message);

    /** The connection has ended. */
    void closed();
}
