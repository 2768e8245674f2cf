package org.carillonpbx.media.dtmf;

/**
 * Eight resonators (Goertzel) on the frequencies of the digits, fed with one block of samples after the other. Tells which
 * digit a block is full of, if it is of one. Confined to one thread; allocates nothing.
 */
final class ToneBank {
    static final int BLOCK = 102; // 12.75 ms: neighbours in a group are one resonator's width apart
    static final char NONE = 0;

    private static final int RATE = 8_000;
    private static final int TONES = DigitTone.LOW.length;
    private static final double LEAST_PEAK = 355; // of a tone: -36 dBm0
    private static final double LEAST_POWER = LEAST_PEAK * LEAST_PEAK * BLOCK * BLOCK / 4;
    private static final double ABOVE_OTHERS = 6.3; // 8 dB over the next one of its group
    private static final double HIGH_OVER_LOW = 2.8; // 4.5 dB
    private static final double LOW_OVER_HIGH = 10; // 10 dB: what leaks of the louder tone moves this by up to 2 dB
    private static final double SHARE = 0.7; // of the block's power
    private static final double SHARE_OF_UNEVEN = 0.86; // a voice is mostly one low tone and a weak high one
    private static final double UNEVEN = 4;
    private static final double OFF_TUNE = 0.025; // between Q.24's 1.5 % to take and 3.5 % to refuse

    private final double[] coefficient = new double[2 * TONES];
    private final double[] last = new double[2 * TONES];
    private final double[] beforeLast = new double[2 * TONES];
    private double energy;
    private int filled;
    private char previous = NONE;
    private double lowPhase;
    private double highPhase;

    /** @param skip samples to let pass first, so that two banks' blocks overlap */
    ToneBank(int skip) {
        for (int tone = 0; tone < 2 * TONES; tone++) {
            coefficient[tone] = 2 * Math.cos(step(tone));
        }
        filled = -skip;
    }

    private static double hertz(int tone) {
        return tone < TONES ? DigitTone.LOW[tone] : DigitTone.HIGH[tone - TONES];
    }

    private static double step(int tone) {
        return 2 * Math.PI * hertz(tone) / RATE;
    }

    /** Takes a sample; true when it was the last one of a block, and {@link #verdict} has to be asked. */
    boolean fill(short sample) {
        if (filled >= 0) {
            energy += (double) sample * sample;
            for (int tone = 0; tone < last.length; tone++) {
                double now = sample + coefficient[tone] * last[tone] - beforeLast[tone];
                beforeLast[tone] = last[tone];
                last[tone] = now;
            }
        }
        return ++filled == BLOCK;
    }

    /** The digit that the block just filled consists of, or {@link #NONE}; the next block begins. */
    char verdict() {
        char digit = NONE;
        int low = strongest(0);
        int high = strongest(TONES);
        if (loud(low, high) && clear(low, 0) && clear(high, TONES)) {
            digit = inTune(low, high, DigitTone.at(low, high - TONES));
        } else {
            previous = NONE;
        }
        java.util.Arrays.fill(last, 0);
        java.util.Arrays.fill(beforeLast, 0);
        energy = 0;
        filled = 0;
        return digit;
    }

    private boolean loud(int low, int high) {
        double lowPower = power(low);
        double highPower = power(high);
        return lowPower >= LEAST_POWER
                && highPower >= LEAST_POWER
                && highPower <= lowPower * HIGH_OVER_LOW
                && lowPower <= highPower * LOW_OVER_HIGH
                && (lowPower + highPower) * 2 / BLOCK
                        >= energy * (lowPower > highPower * UNEVEN ? SHARE_OF_UNEVEN : SHARE);
    }

    private boolean clear(int strongest, int group) {
        double threshold = power(strongest) / ABOVE_OTHERS;
        for (int tone = group; tone < group + TONES; tone++) {
            if (tone != strongest && power(tone) > threshold) {
                return false;
            }
        }
        return true;
    }

    /** A tone that is off its frequency turns its phase from block to block. */
    private char inTune(int low, int high, char digit) {
        double lowNow = phase(low);
        double highNow = phase(high);
        boolean good = digit != previous || (tuned(low, lowNow - lowPhase) && tuned(high, highNow - highPhase));
        previous = digit;
        lowPhase = lowNow;
        highPhase = highNow;
        return good ? digit : NONE;
    }

    private static boolean tuned(int tone, double turned) {
        double astray = Math.IEEEremainder(turned - step(tone) * BLOCK, 2 * Math.PI);
        return Math.abs(astray) * RATE / (2 * Math.PI * BLOCK) <= hertz(tone) * OFF_TUNE;
    }

    private double phase(int tone) {
        return Math.atan2(
                beforeLast[tone] * Math.sin(step(tone)), last[tone] - beforeLast[tone] * Math.cos(step(tone)));
    }

    private double power(int tone) {
        return last[tone] * last[tone]
                + beforeLast[tone] * beforeLast[tone]
                - coefficient[tone] * last[tone] * beforeLast[tone];
    }

    private int strongest(int group) {
        int best = group;
        for (int tone = group + 1; tone < group + TONES; tone++) {
            if (power(tone) > power(best)) {
                best = tone;
            }
        }
        return best;
    }
}
