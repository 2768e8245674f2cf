package org.carillonpbx.media.dtmf;

/**
 * Hears digits in sound (ITU-T Q.24): from 40 ms on, 40 ms apart, −36 dBm0 a tone or louder, the high tone up to 8 dB weaker or
 * 4 dB stronger than the low one. Less than 24 ms is none, and a gap of 10 ms does not make two of one. Speech, which is
 * full of tones for moments, hardly ever is two tones and nothing else for four moments on end. Tells a digit as soon as it
 * is sure. Confined to one thread; allocates nothing.
 */
public final class InbandDetector {
    private static final int SURE = 4;
    private static final int OVER = 5;

    private final ToneBank even = new ToneBank(0);
    private final ToneBank odd = new ToneBank(ToneBank.BLOCK / 2);
    private final DigitListener listener;
    private char candidate = ToneBank.NONE;
    private int heard;
    private char pressed = ToneBank.NONE;
    private int missed;

    public InbandDetector(DigitListener listener) {
        this.listener = listener;
    }

    /** Listens to samples at 8 kHz, in pieces of any length. */
    public void hear(short[] samples, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            if (even.fill(samples[i])) {
                judge(even.verdict());
            }
            if (odd.fill(samples[i])) {
                judge(odd.verdict());
            }
        }
    }

    private void judge(char digit) {
        if (pressed != ToneBank.NONE && digit != pressed && ++missed >= OVER) {
            pressed = ToneBank.NONE;
        }
        if (digit == ToneBank.NONE) {
            candidate = ToneBank.NONE;
            return;
        }
        heard = digit == candidate ? heard + 1 : 1;
        candidate = digit;
        if (digit == pressed) {
            missed = 0;
        } else if (heard >= SURE) {
            pressed = digit;
            missed = 0;
            listener.onDigit(digit);
        }
    }
}
