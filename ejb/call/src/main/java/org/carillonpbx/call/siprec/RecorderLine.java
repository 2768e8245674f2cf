package org.carillonpbx.call.siprec;

/**
 * The way to recorders: a session's dialog and its two streams. Returns at once; what becomes of it comes back as a {@link
 * RecorderEvent}. Sessions are named by whoever calls.
 */
public interface RecorderLine {

    /** How many recorders there are, each to be tried in the place of the one before. */
    int recorders();

    /** Takes two streams' ports and calls a recorder; false where that cannot even begin: nothing is left then. */
    boolean call(String session, int recorder, Snapshot what);

    /** Takes the recorder's answer: its streams flow as the last snapshot told; false where it cannot be taken. */
    boolean agree(String session, String answer);

    /** Tells a recorder that has answered what there is now. */
    void tell(String session, Snapshot what);

    /** Answers a change that the recorder proposed. */
    void meet(String session, String offer);

    /** Turns down what the recorder proposed without an offer. */
    void refuse(String session);

    /** Ends the session from our side, whatever its state, and gives its ports back. */
    void hangUp(String session);

    /** Its dialog is over: gives its ports back. */
    void forget(String session);
}
