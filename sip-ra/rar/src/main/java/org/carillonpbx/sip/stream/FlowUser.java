package org.carillonpbx.sip.stream;

/** Who reads a flow. Called by one thread at a time, the flow's reader, save for {@link #ended}. */
public interface FlowUser {

    /** A message is whole. */
    void message(byte[] message);

    /**
     * A message whose body cannot be taken: too large, or without a length that makes sense. The flow ends after what is
     * sent now.
     *
     * @param status to answer with
     * @param head its head, the empty line included
     */
    void unfit(int status, String reason, byte[] head);

    /** The flow has ended; called once, by whatever thread ended it. */
    void ended();
}
