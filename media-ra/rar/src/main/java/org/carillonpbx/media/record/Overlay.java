package org.carillonpbx.media.record;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.carillonpbx.media.sound.Sound;
import org.carillonpbx.media.tone.Cadence;
import org.carillonpbx.media.tone.ToneSound;

/**
 * Tones that both parties of a recording are told, laid over what they say: neither of them says it, and yet it is what says that
 * they were told. Tones may come from any thread; everything else is confined to the writer's.
 */
final class Overlay {
    /** Both parties are told, one a moment after the other: that is one tone. */
    private static final int ONE_MILLIS = 500;

    private static final int BLOCK_MILLIS = 10;

    private final int rate;
    private final Queue<Coming> coming = new ConcurrentLinkedQueue<>();
    private final short[] block;
    private Optional<Sound> sounding = Optional.empty();
    private long lastBegin = Long.MIN_VALUE;
    private int at;

    private record Coming(long frame, Cadence tone) {}

    Overlay(int rate) {
        this.rate = rate;
        block = new short[rate / 1000 * BLOCK_MILLIS];
    }

    /** A tone begins at that frame; a bounded one, or the rest of the recording bears it. */
    void add(long frame, Cadence tone) {
        coming.add(new Coming(frame, tone));
    }

    /** What lies over this frame; asked for each in turn. */
    int next(long frame) {
        Coming first = coming.peek();
        if (first != null && first.frame() <= frame) {
            coming.remove();
            begin(first);
        }
        if (sounding.isEmpty()) {
            return 0;
        }
        if (at == block.length) {
            at = 0;
            if (!sounding.get().read(block, block.length, rate)) {
                sounding = Optional.empty();
                return 0;
            }
        }
        return block[at++];
    }

    private void begin(Coming tone) {
        boolean another = lastBegin == Long.MIN_VALUE || tone.frame() - lastBegin > (long) ONE_MILLIS * rate / 1000;
        if (another) {
            lastBegin = tone.frame();
            sounding = Optional.of(new ToneSound(tone.tone()));
            at = block.length;
        }
    }
}
