package org.carillonpbx.media;

/** What somebody does in a room. */
public enum Part {
    /** Hears all others and is heard by them. */
    PARTY(true, true),
    /** Hears and is not heard: who is paged. */
    LISTENER(false, true),
    /** Is heard and hears nothing: who pages. */
    SPEAKER(true, false);

    private final boolean heard;
    private final boolean listens;

    Part(boolean heard, boolean listens) {
        this.heard = heard;
        this.listens = listens;
    }

    public boolean isHeard() {
        return heard;
    }

    public boolean listens() {
        return listens;
    }
}
