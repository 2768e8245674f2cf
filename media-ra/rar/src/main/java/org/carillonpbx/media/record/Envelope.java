package org.carillonpbx.media.record;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Which frames of time are written down, and how loud: a pause and what follows it begin and end in a slope of
 * {@value #SLOPE_MILLIS} ms, so that nothing clicks. Confined to the writer's thread.
 */
final class Envelope {
    static final int SLOPE_MILLIS = 5;

    private final int slope;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private boolean on = true;
    private int level;

    private record Mark(long frame, boolean on) {}

    Envelope(int rate) {
        slope = Math.max(1, rate * SLOPE_MILLIS / 1000);
    }

    /** From that frame on, something is written down or nothing is. */
    void mark(long frame, boolean written) {
        marks.add(new Mark(frame, written));
    }

    /** Goes on to the next frame; false where it is not written down. */
    boolean next(long frame) {
        while (!marks.isEmpty() && marks.peek().frame() <= frame) {
            on = marks.remove().on();
        }
        level = on ? Math.min(slope, level + 1) : Math.max(0, level - 1);
        return on || level > 0;
    }

    /** The sample as loud as this frame has it. */
    short shaped(short sample) {
        return level == slope ? sample : (short) (sample * level / slope);
    }
}
