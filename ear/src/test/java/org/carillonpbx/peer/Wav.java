package org.carillonpbx.peer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Mono sound of 16 bits a sample, and the numbers that tell what is in it. */
public final class Wav {
    private final float rate;
    private final short[] samples;

    private Wav(float rate, short[] samples) {
        this.rate = rate;
        this.samples = samples;
    }

    /** A sine of the given frequency and peak (0 to 1). */
    public static Wav tone(float rate, double hertz, double peak, double seconds) {
        short[] samples = new short[(int) (rate * seconds)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) Math.round(Short.MAX_VALUE * peak * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return new Wav(rate, samples);
    }

    /** The same with 150 ms at twice the frequency in each second. */
    public static Wav marked(float rate, double hertz, double peak, double seconds) {
        Wav plain = tone(rate, hertz, peak, seconds);
        Wav mark = tone(rate, 2 * hertz, peak, seconds);
        for (int i = 0; i < plain.samples.length; i++) {
            if (i % rate < 0.15 * rate) {
                plain.samples[i] = mark.samples[i];
            }
        }
        return plain;
    }

    /** This, and then that. */
    public Wav then(Wav next) {
        short[] both = java.util.Arrays.copyOf(samples, samples.length + next.samples.length);
        System.arraycopy(next.samples, 0, both, samples.length, next.samples.length);
        return new Wav(rate, both);
    }

    /** Both at once. */
    public Wav with(Wav other) {
        short[] sum = samples.clone();
        for (int i = 0; i < Math.min(sum.length, other.samples.length); i++) {
            sum[i] = (short) (sum[i] + other.samples[i]);
        }
        return new Wav(rate, sum);
    }

    /** In windows of so many seconds. */
    public List<Wav> cut(double seconds) {
        int window = (int) (rate * seconds);
        return IntStream.range(0, samples.length / window)
                .mapToObj(i -> new Wav(rate, java.util.Arrays.copyOfRange(samples, i * window, (i + 1) * window)))
                .toList();
    }

    /** The frequency that it crosses zero at. */
    public double crossingHertz() {
        long crossings = IntStream.range(1, samples.length)
                .filter(i -> samples[i] < 0 != samples[i - 1] < 0)
                .count();
        return crossings / 2.0 / seconds();
    }

    /** These samples. */
    public static Wav of(float rate, short[] samples) {
        return new Wav(rate, samples.clone());
    }

    /** Its samples. */
    public short[] samples() {
        return samples.clone();
    }

    /** What these octets of G.711 A-law say (ITU-T G.711 table 1a), 8 kHz. */
    public static Wav ofALaw(byte[] octets) {
        short[] samples = new short[octets.length];
        for (int i = 0; i < octets.length; i++) {
            int code = octets[i] ^ 0x55;
            int exponent = (code >> 4) & 7;
            int mantissa = ((code & 15) << 4) + 8;
            int magnitude = exponent == 0 ? mantissa : (mantissa + 256) << (exponent - 1);
            samples[i] = (short) ((code & 0x80) != 0 ? magnitude : -magnitude);
        }
        return new Wav(8_000, samples);
    }

    public static Wav read(Path file) {
        return read(file, 0);
    }

    /** One channel of a file, counted from 0. */
    public static Wav read(Path file, int channel) {
        try (AudioInputStream in = AudioSystem.getAudioInputStream(file.toFile())) {
            AudioFormat format = in.getFormat();
            byte[] bytes = in.readAllBytes();
            int channels = format.getChannels();
            short[] samples = new short[bytes.length / 2 / channels];
            ByteBuffer buffer =
                    ByteBuffer.wrap(bytes).order(format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < samples.length; i++) {
                samples[i] = buffer.getShort((i * channels + channel) * 2);
            }
            return new Wav(format.getSampleRate(), samples);
        } catch (UnsupportedAudioFileException e) {
            throw new IllegalArgumentException(file + " is no sound file", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path write(Path file) {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (short sample : samples) {
            bytes.putShort(sample);
        }
        AudioFormat format = new AudioFormat(rate, 16, 1, true, false);
        try (AudioInputStream in =
                new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, samples.length)) {
            AudioSystem.write(in, AudioFileFormat.Type.WAVE, file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public double seconds() {
        return samples.length / rate;
    }

    /** The middle part, without the silence and the setting-up at both ends. */
    public Wav middle(double seconds) {
        int wanted = (int) Math.min(samples.length, seconds * rate);
        int from = (samples.length - wanted) / 2;
        return new Wav(rate, java.util.Arrays.copyOfRange(samples, from, from + wanted));
    }

    /** Where windows of that length begin, one after the other, in seconds. */
    public DoubleStream windows(double seconds) {
        return IntStream.range(0, (int) (seconds() / seconds)).mapToDouble(i -> i * seconds);
    }

    /** A part of it. */
    public Wav part(double from, double seconds) {
        int first = (int) Math.round(from * rate);
        int end = Math.min(samples.length, first + (int) Math.round(seconds * rate));
        return new Wav(rate, java.util.Arrays.copyOfRange(samples, first, end));
    }

    /** Root mean square, 0 to 1. */
    public double level() {
        double sum = 0;
        for (short sample : samples) {
            sum += (double) sample * sample;
        }
        return Math.sqrt(sum / Math.max(1, samples.length)) / Short.MAX_VALUE;
    }

    /** The share of the power that lies at one frequency (Goertzel), 0 to 1: 1 is that tone and nothing else. */
    public double shareAt(double hertz) {
        double coefficient = 2 * Math.cos(2 * Math.PI * hertz / rate);
        double previous = 0;
        double beforeThat = 0;
        double power = 0;
        for (short sample : samples) {
            double now = sample + coefficient * previous - beforeThat;
            beforeThat = previous;
            previous = now;
            power += (double) sample * sample;
        }
        double atTone = previous * previous + beforeThat * beforeThat - coefficient * previous * beforeThat;
        return power == 0 ? 0 : 2 * atTone / (samples.length * power);
    }

    /** The share of the power at one frequency in the median fifth of a second: a leap in phase counts for nothing. */
    public double usualShareAt(double hertz) {
        int window = (int) (rate / 5);
        double[] shares = IntStream.range(0, samples.length / window)
                .mapToObj(i -> new Wav(rate, java.util.Arrays.copyOfRange(samples, i * window, (i + 1) * window)))
                .mapToDouble(part -> part.shareAt(hertz))
                .sorted()
                .toArray();
        return shares[shares.length / 2];
    }
}
