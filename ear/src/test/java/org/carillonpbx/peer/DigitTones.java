package org.carillonpbx.peer;

/** Digits as a keypad's tones (ITU-T Q.23), to be said by a softphone. */
public final class DigitTones {
    private static final String KEYS = "123A456B789C*0#D";
    private static final double[] LOW = {697, 770, 852, 941};
    private static final double[] HIGH = {1209, 1336, 1477, 1633};
    private static final float RATE = 8_000;
    private static final double TONE_SECONDS = 0.1;
    private static final double PAUSE_SECONDS = 0.15;
    /** A sine at full scale, dBm0 (ITU-T G.711: µ-law). */
    private static final double FULL_SCALE = 3.17;

    private DigitTones() {}

    /**
     * Silence, the digits one after the other, and silence.
     *
     * @param lowLevel of the lower tone, dBm0
     * @param highLevel of the higher tone, dBm0
     * @param before seconds until the first one
     */
    public static Wav of(String digits, double lowLevel, double highLevel, double before) {
        Wav said = Wav.tone(RATE, 0, 0, before);
        for (int i = 0; i < digits.length(); i++) {
            int key = KEYS.indexOf(digits.charAt(i));
            Wav low = Wav.tone(RATE, LOW[key / 4], peak(lowLevel), TONE_SECONDS);
            Wav high = Wav.tone(RATE, HIGH[key % 4], peak(highLevel), TONE_SECONDS);
            said = said.then(low.with(high)).then(Wav.tone(RATE, 0, 0, PAUSE_SECONDS));
        }
        return said.then(Wav.tone(RATE, 0, 0, 30));
    }

    private static double peak(double level) {
        return Math.pow(10, (level - FULL_SCALE) / 20);
    }
}
