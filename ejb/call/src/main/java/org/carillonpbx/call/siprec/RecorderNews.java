package org.carillonpbx.call.siprec;

import org.carillonpbx.call.RecordingId;

/** Hears how recordings elsewhere fare. On the lane; returns at once. */
public interface RecorderNews {

    /** A recorder takes it. */
    void taken(RecordingId recording, int recorder);

    /**
     * A recorder does not take it, or not any more.
     *
     * @param status in SIP's words; 408 where nothing was heard, 487 where the recorder hung up
     * @param again it is tried again
     */
    void failed(RecordingId recording, int recorder, int status, boolean again);

    /** It is over, because it was stopped or given up. */
    void over(RecordingId recording);
}
