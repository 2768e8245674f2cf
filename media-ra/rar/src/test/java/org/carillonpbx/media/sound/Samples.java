package org.carillonpbx.media.sound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Sounds to try things with, and the numbers that tell what became of them. */
public final class Samples {
    private Samples() {}

    public static short[] tone(int rate, double hertz, double peak, int samples) {
        short[] pcm = new short[samples];
        for (int i = 0; i < samples; i++) {
            pcm[i] = (short) Math.round(Short.MAX_VALUE * peak * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return pcm;
    }

    /** Three seconds of a voice. */
    public static short[] speech(int rate) {
        short[] wide = read("/org/carillonpbx/media/codec/speech-16000.raw");
        return rate == 16_000 ? wide : everySecond(wide);
    }

    public static short[] everySecond(short[] pcm) {
        short[] half = new short[pcm.length / 2];
        for (int i = 0; i < half.length; i++) {
            half[i] = pcm[2 * i];
        }
        return half;
    }

    private static short[] read(String resource) {
        byte[] bytes = bytes(resource);
        short[] pcm = new short[bytes.length / 2];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(pcm);
        return pcm;
    }

    public static byte[] bytes(String resource) {
        try (InputStream in = Samples.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Noise at half scale, the same each time. */
    public static short[] noise(int samples) {
        short[] pcm = new short[samples];
        int seed = 1;
        for (int i = 0; i < samples; i++) {
            seed ^= seed << 13;
            seed ^= seed >>> 17;
            seed ^= seed << 5;
            pcm[i] = (short) (seed >> 17);
        }
        return pcm;
    }

    public static short[] joined(short[] one, short[] other) {
        short[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    public static short[] part(short[] pcm, int from, int length) {
        return Arrays.copyOfRange(pcm, from, from + length);
    }

    /** Root mean square. */
    public static double level(short[] pcm) {
        double sum = 0;
        for (short sample : pcm) {
            sum += (double) sample * sample;
        }
        return Math.sqrt(sum / pcm.length);
    }

    public static double decibels(double ratio) {
        return 20 * Math.log10(ratio);
    }

    /** What of the sound is that tone (root mean square), by the best fit of a sine and a cosine. */
    public static double toneLevel(short[] pcm, int rate, double hertz) {
        double sine = 0;
        double cosine = 0;
        for (int i = 0; i < pcm.length; i++) {
            double angle = 2 * Math.PI * hertz * i / rate;
            sine += pcm[i] * Math.sin(angle);
            cosine += pcm[i] * Math.cos(angle);
        }
        return Math.hypot(sine, cosine) * Math.sqrt(2) / pcm.length;
    }

    /** The tone over everything else, dB. The sound is a whole number of the tone's periods long. */
    public static double signalToNoise(short[] pcm, int rate, double hertz) {
        double tone = toneLevel(pcm, rate, hertz);
        double all = level(pcm);
        return decibels(tone / Math.sqrt(Math.max(1e-9, all * all - tone * tone)));
    }

    /** How many samples the second sound lags behind the first, by its waveform. */
    public static int lag(short[] one, short[] other, int most) {
        int best = 0;
        double highest = -1;
        for (int lag = 0; lag <= most; lag++) {
            double likeness = correlation(one, other, lag);
            if (likeness > highest) {
                highest = likeness;
                best = lag;
            }
        }
        return best;
    }

    public static double correlation(short[] one, short[] other, int lag) {
        double product = 0;
        double first = 1;
        double second = 1;
        for (int i = 0; i < one.length && i + lag < other.length; i++) {
            product += (double) one[i] * other[i + lag];
            first += (double) one[i] * one[i];
            second += (double) other[i + lag] * other[i + lag];
        }
        return product / Math.sqrt(first * second);
    }

    /** Loudness of each 20 ms. */
    public static short[] envelope(short[] pcm, int rate) {
        int frame = rate / 50;
        short[] envelope = new short[pcm.length / frame];
        for (int i = 0; i < envelope.length; i++) {
            envelope[i] = (short) level(part(pcm, i * frame, frame));
        }
        return envelope;
    }
}
