package org.carillonpbx.media.sealed;

/** What the clear bytes of a recording are. */
public enum Form {
    /** 16-bit samples, little-endian, the channels in turn: the body of a WAV file. */
    SAMPLES(1),
    /** Opus in Ogg, as it would lie on a disk (RFC 7845). */
    OGG_OPUS(2);

    private final int code;

    Form(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static Form of(int code) {
        for (Form form : values()) {
            if (form.code == code) {
                return form;
            }
        }
        throw new IllegalArgumentException("no form of a recording: " + code);
    }
}
