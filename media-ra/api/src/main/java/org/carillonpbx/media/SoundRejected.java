package org.carillonpbx.media;

/** A sound file is not taken. The message is a sentence for whoever brought it. */
public final class SoundRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SoundRejected(String message) {
        super(message);
    }

    public SoundRejected(String message, Throwable cause) {
        super(message, cause);
    }
}
