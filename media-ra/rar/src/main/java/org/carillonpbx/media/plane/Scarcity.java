package org.carillonpbx.media.plane;

/** Is told when RTP ports run out, and when there are some again; each once. Called under the plane's lock: returns at once. */
public interface Scarcity {

    void portsRunOut();

    /**
     * There are ports again.
     *
     * @param turnedAway legs that there was no port for meanwhile
     */
    void portsAreBack(long turnedAway);
}
