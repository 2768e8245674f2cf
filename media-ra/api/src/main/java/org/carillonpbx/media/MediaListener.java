package org.carillonpbx.media;

/** What the adapter tells. Called on a strand: takes the event over and returns at once. */
public interface MediaListener {
    void onMediaEvent(MediaEvent event);
}
