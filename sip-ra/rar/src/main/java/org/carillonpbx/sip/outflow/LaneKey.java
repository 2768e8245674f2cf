package org.carillonpbx.sip.outflow;

import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Transport;

/**
 * Names a lane.
 *
 * @param patient whether its tasks may have to wait for a connection or a name lookup
 */
public record LaneKey(String name, boolean patient) {

    /** The lane of a peer: all that goes over one connection or to one socket. */
    public static LaneKey of(Peer peer) {
        return new LaneKey(peer.toString(), peer.transport() != Transport.UDP);
    }
}
