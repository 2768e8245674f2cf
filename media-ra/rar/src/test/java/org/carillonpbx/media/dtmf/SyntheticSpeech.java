package org.carillonpbx.media.dtmf;

import java.util.Random;

/**
 * Something like speech at 8 kHz: a voice's pulses through three moving resonances, with breath, hisses and pauses between.
 * Its vowels put two strong tones where digits have theirs, which is what makes detectors err.
 */
final class SyntheticSpeech {
    private static final double[][] VOWELS = {
        {730, 1_090, 2_440}, {270, 2_290, 3_010}, {300, 870, 2_240}, {530, 1_840, 2_480}, {660, 1_720, 2_410},
        {520, 1_190, 2_390}, {570, 840, 2_410}, {440, 1_020, 2_240}, {490, 1_350, 1_690}, {700, 1_220, 2_600}
    };

    private final Random random;
    private final double[] formants = VOWELS[0].clone();
    private final double[] target = VOWELS[0].clone();
    private final double[] one = new double[3];
    private final double[] two = new double[3];
    private double pitch = 110;
    private double phase;
    private double loudness;
    private double wanted;
    private double breath;
    private int left;

    SyntheticSpeech(long seed) {
        random = new Random(seed);
    }

    void speak(short[] samples) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] = next();
        }
    }

    private short next() {
        if (left-- <= 0) {
            sound();
        }
        loudness += (wanted - loudness) * 0.004;
        for (int f = 0; f < 3; f++) {
            formants[f] += (target[f] - formants[f]) * 0.002;
        }
        phase += pitch / 8_000;
        double pulse = 0;
        if (phase >= 1) {
            phase -= 1;
            pulse = 1;
            pitch *= 1 + random.nextGaussian() * 0.01;
        }
        double source = pulse * (1 - breath) + random.nextGaussian() * 0.05 * (0.1 + breath);
        double out = 0;
        for (int f = 0; f < 3; f++) {
            double radius = Math.exp(-Math.PI * (60 + 30 * f) / 8_000);
            double now = source
                    + 2 * radius * Math.cos(2 * Math.PI * formants[f] / 8_000) * one[f]
                    - radius * radius * two[f];
            two[f] = one[f];
            one[f] = now;
            out += now / (1 + f);
        }
        return (short) Math.max(-32_000, Math.min(32_000, out * loudness * 3_000));
    }

    /** The next sound: a vowel, a hiss or a pause, of 40 to 250 ms. */
    private void sound() {
        left = 320 + random.nextInt(1_700);
        int kind = random.nextInt(10);
        wanted = kind == 0 ? 0 : 0.5 + random.nextDouble();
        breath = kind == 1 ? 1 : random.nextDouble() * 0.15;
        if (random.nextInt(12) == 0) {
            pitch = 85 + random.nextInt(180);
        }
        double[] vowel = VOWELS[random.nextInt(VOWELS.length)];
        double mouth = 0.9 + random.nextDouble() * 0.3;
        for (int f = 0; f < 3; f++) {
            target[f] = Math.min(3_600, vowel[f] * mouth);
        }
    }
}
