package org.carillonpbx.media.file;

import java.io.IOException;

/** Lets sound begin and end at nothing, so that there is no click where it is put beside other sound. */
final class Fade {
    private final WavWriter writer;
    private final int length;
    private final short[] kept;
    private int filled;
    private long passed;

    Fade(WavWriter writer, int length) {
        this.writer = writer;
        this.length = length;
        kept = new short[length];
    }

    /** Writes all but the last samples, which may be the end. The array is changed. */
    void write(short[] pcm, int count) throws IOException {
        for (int i = 0; i < count && passed < length; i++) {
            pcm[i] = (short) (pcm[i] * passed++ / length);
        }
        int all = filled + count;
        int out = Math.max(0, all - length);
        int ofKept = Math.min(out, filled);
        writer.write(kept, ofKept);
        System.arraycopy(kept, ofKept, kept, 0, filled - ofKept);
        filled -= ofKept;
        int ofNew = out - ofKept;
        writer.write(java.util.Arrays.copyOf(pcm, ofNew), ofNew);
        System.arraycopy(pcm, ofNew, kept, filled, count - ofNew);
        filled += count - ofNew;
    }

    void end() throws IOException {
        for (int i = 0; i < filled; i++) {
            kept[i] = (short) (kept[i] * (filled - 1 - i) / filled);
        }
        writer.write(kept, filled);
    }
}
