package org.carillonpbx.media.load;

/**
 * What a load found. Counts are of packets sent in the measured time.
 *
 * @param wrong came out with other content, at another place, or under a header that does not go on from the last one
 * @param repeated came out more than once
 * @param p50Micros from before the generator's send call to after its receive call
 * @param ownLateMicros how late the generator itself sent, 99th percentile: figures above are only as good as this
 */
public record LoadResult(
        int calls,
        double seconds,
        long sent,
        long received,
        long lost,
        long wrong,
        long repeated,
        long p50Micros,
        long p99Micros,
        long mostMicros,
        long ownLateMicros) {

    /** One line of JSON. */
    public String json() {
        return "{\"calls\":" + calls + ",\"seconds\":" + seconds + ",\"sent\":" + sent + ",\"received\":" + received
                + ",\"lost\":" + lost + ",\"wrong\":" + wrong + ",\"repeated\":" + repeated + ",\"p50_us\":"
                + p50Micros + ",\"p99_us\":" + p99Micros + ",\"max_us\":" + mostMicros + ",\"generator_late_p99_us\":"
                + ownLateMicros + "}";
    }
}
