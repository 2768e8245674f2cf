package org.carillonpbx.call;

/** How both parties are told that they are recorded. */
public enum RecordingNotice {
    NONE,
    /** A tone when it begins. */
    TONE,
    /** A tone when it begins, and again and again while it lasts. */
    TONES,
    /** In words: before they hear each other where the rule wants every call, when it begins where somebody asks. */
    ANNOUNCEMENT
}
