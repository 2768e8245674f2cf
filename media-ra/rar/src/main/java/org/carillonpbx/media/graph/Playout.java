package org.carillonpbx.media.graph;

import org.carillonpbx.media.codec.Decoder;
import org.carillonpbx.media.rtp.Packet;
import org.carillonpbx.media.rtp.Tally;
import org.carillonpbx.media.sound.ComfortNoise;

/**
 * Turns packets that come as the network lets them into sound whenever it is asked for. What is lost is made up for; silence
 * that the far side does not send is filled with comfort noise where it asked for that; where the sound is later or earlier
 * than it should be, a little of it is taken out or said twice, which also makes up for clocks that differ. Confined to a
 * strand.
 */
final class Playout {
    static final int COMFORT_NOISE = 13;
    static final int NOISE_CLOCK = 8000;
    private static final int MICROS_PER_MILLI = 1000;
    /** For so many packets after one was restored, the next such loss is expected. */
    private static final int MEMORY_OF_LOSS = 1_000;

    private static final int STARVING_MILLIS = 200;
    /** Some tell of noise once and then say nothing for as long as their party is muted. */
    private static final int NOISE_MILLIS = 600_000;

    private static final int TOO_LATE_MICROS = 15_000;
    private static final int FAR_TOO_LATE_MICROS = 150_000;
    /** Between two corrections, so that the first one shows before the second. */
    private static final int PATIENCE = 5;

    private final Decoder decoder;
    private final int rate;
    private final int clockRate;
    private final Tally tally;
    private final JitterBuffer buffer;
    private final DelayTarget target;
    private final TimeScale scale;
    private final ComfortNoise noise = new ComfortNoise();
    private final short[] held;
    private int heldSamples;
    private int packetSamples;
    private int starved;
    private boolean starving;
    private boolean silence;
    private int expectedTimestamp;
    private boolean expecting;
    private int patience;
    private int askedSamples;
    private int askedOf;
    private int margin;
    private int redundancy;

    Playout(Decoder decoder, int rate, int clockRate, Tally tally) {
        this.decoder = decoder;
        this.rate = rate;
        this.clockRate = clockRate;
        this.tally = tally;
        buffer = new JitterBuffer(tally);
        target = new DelayTarget(clockRate);
        scale = new TimeScale(rate);
        held = new short[2 * Decoder.MOST_SAMPLES * rate / 48_000 + rate / 50];
        packetSamples = rate / 50;
    }

    void put(Packet packet) {
        if (buffer.put(packet) && packet.payloadType() != COMFORT_NOISE) {
            target.observe(packet.arrivedNanos(), packet.timestamp());
        }
    }

    /** How long after its arrival the first packet should be asked for, where so many samples are asked for at a time. */
    long delayNanos(int samples) {
        ask(samples);
        return (target.micros() + (long) margin * MICROS_PER_MILLI) * 1000L;
    }

    /** Packets of other lengths than are asked for: the sound has to be there in time all the same. */
    private void ask(int samples) {
        if (samples != askedSamples || packetSamples != askedOf) {
            askedSamples = samples;
            askedOf = packetSamples;
            margin = (samples - gcd(samples, packetSamples)) * 1000 / rate;
        }
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** Forgets everything: the stream has ended, and another may begin. */
    void reset() {
        buffer.clear();
        target.reset();
        heldSamples = 0;
        starved = 0;
        starving = false;
        silence = false;
        expecting = false;
    }

    /**
     * Writes so many samples.
     *
     * @return false where nothing has come for so long that there is nothing to say
     */
    boolean next(short[] out, int samples, long now) {
        ask(samples);
        while (heldSamples < samples) {
            switch (buffer.look()) {
                case READY -> {
                    if (isTooFresh(now)) {
                        pause(samples - heldSamples);
                    } else {
                        play(now);
                    }
                }
                case MISSING -> makeUp();
                case EMPTY -> {
                    starving = true;
                    if (starved * 1000L > (silence ? NOISE_MILLIS : STARVING_MILLIS) * (long) rate) {
                        reset();
                        return false;
                    }
                    pause(samples - heldSamples);
                }
            }
        }
        System.arraycopy(held, 0, out, 0, samples);
        heldSamples -= samples;
        System.arraycopy(held, samples, held, 0, heldSamples);
        return true;
    }

    /** After a silence, the first packet waits as long as packets should. */
    private boolean isTooFresh(long now) {
        return starving && silence && now - buffer.head().arrivedNanos() < delayNanos(askedSamples);
    }

    private void pause(int samples) {
        starved += samples;
        if (silence && noise.amplitude() > 0) {
            noise.fill(held, heldSamples, samples);
        } else {
            decoder.conceal(held, heldSamples, samples);
            tally.concealed.increment();
        }
        heldSamples += samples;
    }

    private void play(long now) {
        Slot slot = buffer.head();
        if (slot.payloadType() == COMFORT_NOISE) {
            silence = true;
            starved = 0;
            if (slot.length() > 0) {
                noise.level(slot.payload()[0]);
            }
            buffer.advance();
            expecting = false;
            return;
        }
        if (expecting && !starving) {
            bridge(slot.timestamp() - expectedTimestamp);
        }
        int samples = decoder.decode(slot.payload(), 0, slot.length(), held, heldSamples);
        silence = decoder.isSilence(slot.length());
        expectedTimestamp = slot.timestamp() + (int) ((long) samples * clockRate / rate);
        int delay = target.delayMicros(now, slot.timestamp()) + (int) (heldSamples * 1_000_000L / rate);
        buffer.advance();
        if (samples > 0) {
            packetSamples = samples;
            expecting = true;
            starving = false;
            starved = 0;
            heldSamples += fitted(samples, delay);
        }
    }

    /** A gap in time that is none in sequence: the far side kept silent. */
    private void bridge(int units) {
        int gap = (int) ((long) units * rate / clockRate);
        if (gap > 0 && gap <= rate / 5 && heldSamples + gap <= held.length / 2) {
            pause(gap);
        }
    }

    /** Takes what lies at the end of the held samples nearer to when it should be heard; returns how many there are. */
    private int fitted(int samples, int delay) {
        if (patience > 0) {
            patience--;
            return samples;
        }
        int error = delay - target.micros() - margin * MICROS_PER_MILLI;
        if (redundancy > 0) {
            redundancy--;
            error = Math.min(error, Math.max(0, error - samples * MICROS_PER_MILLI / (rate / 1000)));
        }
        int fitted = samples;
        if (error > FAR_TOO_LATE_MICROS) {
            fitted = 0;
        } else if (error > TOO_LATE_MICROS && buffer.look() == JitterBuffer.Head.READY) { // or it would be missing now
            fitted = scale.shortened(held, heldSamples, samples);
        } else if (error < -target.micros() / 2) {
            fitted = scale.lengthened(held, heldSamples, samples);
        }
        if (fitted < samples) {
            tally.shortened.increment();
        } else if (fitted > samples) {
            tally.stretched.increment();
        }
        patience = fitted == samples ? 0 : PATIENCE;
        return fitted;
    }

    /**
     * The head is lost. Where we were starving for it, it has been made up for already, unless it can be restored: then the
     * sound is late by a packet from now on, and the next one that is lost can be restored in time.
     */
    private void makeUp() {
        int samples = Math.min(packetSamples, held.length / 2);
        boolean recovered = recovers(samples);
        if (recovered) {
            redundancy = MEMORY_OF_LOSS;
            tally.recovered.increment();
            heldSamples += samples;
        } else if (starved >= samples) {
            starved -= samples;
        } else {
            decoder.conceal(held, heldSamples, samples);
            tally.concealed.increment();
            heldSamples += samples;
        }
        expectedTimestamp += (int) ((long) samples * clockRate / rate);
        buffer.advance();
    }

    private boolean recovers(int samples) {
        Slot after = buffer.following();
        return buffer.hasFollowing()
                && after.payloadType() != COMFORT_NOISE
                && decoder.recover(after.payload(), 0, after.length(), held, heldSamples, samples);
    }
}
