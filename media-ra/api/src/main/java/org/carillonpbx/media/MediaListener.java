package org.carillonpbx.media;

/**
 * What the adapter tells, in order, on one thread that is there for nothing else: a listener may be slow at the cost of later
 * events, never of packets.
 */
public interface MediaListener {
    void onMediaEvent(MediaEvent event);
}
