package org.carillonpbx.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What was recorded of somebody who said {@link Wav#marked}, measured in windows of ten milliseconds. */
public final class Heard {
    private static final double WINDOW_SECONDS = 0.01;
    /** Below this share of the usual level the tone is not there: -12 dB. */
    private static final double THERE = 0.25;

    private final double hertz;
    private final List<Wav> windows;
    private final double[] levels;
    private final double usual;
    private final int first;
    private final int last;

    public Heard(Wav recorded, double hertz) {
        this.hertz = hertz;
        windows = recorded.cut(WINDOW_SECONDS);
        levels = windows.stream().mapToDouble(Wav::level).toArray();
        double[] sorted = levels.clone();
        java.util.Arrays.sort(sorted);
        usual = sorted[sorted.length / 2];
        int[] there = IntStream.range(0, levels.length)
                .filter(i -> levels[i] > THERE * usual)
                .toArray();
        first = there[0] + 100; // the first second is the phones' own: their buffers fill
        last = there[there.length - 1] - 10;
    }

    /** From the first sound to the last. */
    public double seconds() {
        return (last - first) * WINDOW_SECONDS;
    }

    public double longestGapMillis() {
        int longest = 0;
        int gap = 0;
        for (int i = first; i <= last; i++) {
            gap = levels[i] < THERE * usual ? gap + 1 : 0;
            longest = Math.max(longest, gap);
        }
        return longest * WINDOW_SECONDS * 1000;
    }

    /** How loud the sound is, over this root mean square, dB. */
    public double levelOver(double reference) {
        double power = IntStream.rangeClosed(first, last)
                .mapToDouble(i -> levels[i] * levels[i])
                .average()
                .orElse(0);
        return 10 * Math.log10(power) - 20 * Math.log10(reference);
    }

    /** When each mark began, seconds. */
    public List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        for (int i = first; i <= last - 3; i++) {
            boolean begins = !isMark(i - 1) && isMark(i) && isMark(i + 1) && isMark(i + 2);
            if (begins && (marks.isEmpty() || i * WINDOW_SECONDS - marks.get(marks.size() - 1) > 0.5)) {
                marks.add(i * WINDOW_SECONDS);
            }
        }
        return marks;
    }

    private boolean isMark(int window) {
        return levels[window] > THERE * usual && windows.get(window).crossingHertz() > 1.5 * hertz;
    }

    /**
     * By how much the later marks came later than the earlier ones promised: time that was gained or lost between them. The median
     * of either half counts, as a mark whose first packet was lost begins late.
     */
    public double driftMillis() {
        List<Double> marks = marks();
        double[] offsets = marks.stream()
                .mapToDouble(mark -> mark - marks.get(0))
                .map(since -> since - Math.round(since))
                .toArray();
        int half = offsets.length / 2;
        return 1000 * (median(offsets, half, offsets.length) - median(offsets, 0, half));
    }

    private static double median(double[] values, int from, int to) {
        double[] sorted = java.util.Arrays.copyOfRange(values, from, to);
        java.util.Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
