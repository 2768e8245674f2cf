package org.carillonpbx.media.dtmf;

/**
 * Makes the sound of a digit, in pieces of any length: a tone begins where the piece before left it. Both tones together
 * stay below full scale. Confined to one thread.
 */
public final class ToneWriter {
    /** Of each tone, −10 dBm0: what telephones send. */
    private static final double PEAK = 7_100;

    private final double lowStep;
    private final double highStep;
    private long at;

    /** @param rate samples a second */
    public ToneWriter(char digit, int rate) {
        lowStep = 2 * Math.PI * DigitTone.lowHertz(digit) / rate;
        highStep = 2 * Math.PI * DigitTone.highHertz(digit) / rate;
    }

    public void write(short[] samples, int offset, int count) {
        for (int i = 0; i < count; i++) {
            samples[offset + i] = (short) Math.round(PEAK * (Math.sin(lowStep * at) + Math.sin(highStep * at)));
            at++;
        }
    }
}
