package org.carillonpbx.quality.boundary;

import java.util.Locale;

/**
 * The mean opinion score, 1 (bad) to 4.4 (as good as a telephone line gets), of one direction of a leg: the E-model of ITU-T
 * G.107 with its default values but for delay, codec and loss (G.113 appendix I).
 */
public final class SoundScore {
    /** R of a line without delay and loss. */
    private static final double BEST = 93.2;

    private static final double MOST_IMPAIRED = 95;
    private static final double FRAME_MILLIS = 20;
    /** Delay beyond which conversation suffers noticeably. */
    private static final double EASY_DELAY_MILLIS = 177.3;

    /** How much a codec takes away by itself, and how well it bears loss. */
    private record Impairment(double alone, double robustness) {}

    private SoundScore() {}

    /**
     * Estimates one direction.
     *
     * @param codec the encoding's name, empty where nothing was agreed
     * @param lost packets that did not arrive of those that were sent
     * @param arrived packets that did
     * @return 0 where there is nothing to estimate from
     */
    public static double of(String codec, long lost, long arrived, double jitterMillis, double roundTripMillis) {
        long sent = lost + arrived;
        if (codec.isEmpty() || sent <= 0) {
            return 0;
        }
        double delay = roundTripMillis / 2 + 2 * jitterMillis + 2 * FRAME_MILLIS; // a buffer holds twice the jitter
        double rating = BEST - delayed(delay) - lossy(codec, 100.0 * Math.max(0, lost) / sent);
        return Math.round(score(rating) * 100) / 100.0;
    }

    private static double delayed(double delayMillis) {
        return 0.024 * delayMillis + 0.11 * Math.max(0, delayMillis - EASY_DELAY_MILLIS);
    }

    private static double lossy(String codec, double lossPercent) {
        Impairment codecs = impairment(codec);
        return codecs.alone() + (MOST_IMPAIRED - codecs.alone()) * lossPercent / (lossPercent + codecs.robustness());
    }

    private static Impairment impairment(String codec) {
        return switch (codec.toUpperCase(Locale.ROOT)) {
            case "G729" -> new Impairment(11, 19);
            case "GSM" -> new Impairment(20, 10);
            case "G726-32" -> new Impairment(7, 10);
            case "OPUS" -> new Impairment(0, 20);
            default -> new Impairment(0, 10); // G.711, G.722: lost frames are filled in by most receivers, not by all
        };
    }

    /** G.107 annex B. */
    private static double score(double rating) {
        if (rating <= 0) {
            return 1;
        }
        double bounded = Math.min(rating, 100);
        return Math.max(1, 1 + 0.035 * bounded + bounded * (bounded - 60) * (100 - bounded) * 7e-6);
    }
}
