package org.carillonpbx.linestate.boundary;

import org.carillonpbx.call.Party;

/**
 * A call as one phone of a line sees it.
 *
 * @param initiator whether the line made the call
 * @param other with whom; text from the network, perhaps
 * @param revision the revision of the line at which this changed last
 */
public record LineDialog(String id, boolean initiator, State state, Party other, long revision) {
    /** RFC 4235 §3.7.1. */
    public enum State {
        TRYING,
        EARLY,
        CONFIRMED,
        TERMINATED
    }

    public boolean live() {
        return state != State.TERMINATED;
    }

    public LineDialog in(State next, long at) {
        return new LineDialog(id, initiator, next, other, at);
    }
}
