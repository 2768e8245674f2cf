package org.carillonpbx.media.rtp;

/** What a transmission is fed by: numbers of sequence and time belong together as long as source and generation stay. */
public interface Source {

    /** Counts how often the stream began anew. */
    int generation();
}
