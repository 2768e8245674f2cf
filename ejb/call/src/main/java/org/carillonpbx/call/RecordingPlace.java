package org.carillonpbx.call;

/** Where a recording is made. */
public enum RecordingPlace {
    /** In a file of ours. */
    FILE,
    /** By a recorder elsewhere (SIPREC, RFC 7866). */
    RECORDER,
    BOTH,
    /** By a recorder elsewhere, and in a file of ours from when that fails. */
    RECORDER_OR_FILE;

    /** A file of ours is written from the beginning on. */
    public boolean files() {
        return this == FILE || this == BOTH;
    }

    /** A recorder elsewhere is called. */
    public boolean calls() {
        return this != FILE;
    }
}
