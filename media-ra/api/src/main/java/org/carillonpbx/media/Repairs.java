package org.carillonpbx.media;

/**
 * What was mended in streams whose sound is processed; counters since the adapter's start, in packets.
 *
 * @param late came after their turn, and were dropped
 * @param duplicates came twice
 * @param reordered came after a later one
 * @param concealed made up, because nothing came
 * @param recovered restored out of the next packet's redundancy
 * @param shortened had a little taken out, to lessen the delay
 * @param stretched had a little said twice
 */
public record Repairs(
        long late, long duplicates, long reordered, long concealed, long recovered, long shortened, long stretched) {
    public static final Repairs NONE = new Repairs(0, 0, 0, 0, 0, 0, 0);
}
