package org.carillonpbx.media.mix;

import java.util.Arrays;

/** What all say at one rate, and what all hear at it. Confined to a strand. */
final class Band {
    private final int rate;
    private final int[] said;
    private final int[] heard;
    private final short[] plain;
    private final Limiter limiter;
    private final Limiter abroad;
    private boolean mixed;

    Band(int rate) {
        this.rate = rate;
        int frame = frame();
        said = new int[frame];
        heard = new int[frame];
        plain = new short[frame];
        limiter = new Limiter(frame);
        abroad = new Limiter(frame);
    }

    int rate() {
        return rate;
    }

    /** Samples in 20 ms. */
    final int frame() {
        return rate / 1000 * Room.MILLIS;
    }

    void clear() {
        Arrays.fill(said, 0);
        mixed = false;
    }

    void add(short[] pcm) {
        for (int i = 0; i < said.length; i++) {
            said[i] += pcm[i];
        }
    }

    /** What is said in this band alone, for the other one. */
    void export(short[] out) {
        abroad.look(said);
        abroad.limit(said, out);
    }

    /** All has been said: together with what was said in the other band it is what is heard. */
    void close(short[] fromAbroad) {
        for (int i = 0; i < heard.length; i++) {
            heard[i] = said[i] + fromAbroad[i];
        }
        limiter.look(heard);
    }

    /** All has been said, and nothing in the other band. */
    void close() {
        System.arraycopy(said, 0, heard, 0, heard.length);
        limiter.look(heard);
    }

    /** What they hear who say nothing. */
    short[] mix() {
        if (!mixed) {
            limiter.limit(heard, plain);
            mixed = true;
        }
        return plain;
    }

    /** What somebody hears who says this. */
    void mixWithout(short[] own, short[] out) {
        limiter.limit(heard, own, out);
    }
}
