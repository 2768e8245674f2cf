package org.carillonpbx.media.rtp;

/** One thing that is done to each packet that comes in at a port. Confined to the port's strand; makes no garbage. */
public interface Step {

    /** False where the packet ends here; the step has then counted it. */
    boolean passes(Packet packet);
}
