package org.carillonpbx.media.rtp;

/** What one strand has counted since its start, over all of its ports. Written by the strand, read by anyone. */
public final class Tally {
    public final Counter packetsIn = new Counter();
    public final Counter packetsOut = new Counter();
    public final Counter relayed = new Counter();
    public final Counter transcoded = new Counter();
    public final Counter foreign = new Counter();
    public final Counter malformed = new Counter();
    public final Counter late = new Counter();
    public final Counter duplicates = new Counter();
    public final Counter reordered = new Counter();
    public final Counter concealed = new Counter();
    public final Counter recovered = new Counter();
    public final Counter shortened = new Counter();
    public final Counter stretched = new Counter();
}
