package org.carillonpbx.media.jmh;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.carillonpbx.media.Outcome;
import org.carillonpbx.media.codec.Codecs;
import org.carillonpbx.media.sdp.House;
import org.carillonpbx.media.sdp.LocalSide;
import org.carillonpbx.media.sdp.Negotiation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the lane spends on descriptions in a call set-up. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SdpBenchmark {
    private static final House HOUSE = new House(Codecs.chosen(Codecs.USUAL));
    private static final String OFFER = String.join(
            "\r\n",
            "v=0",
            "o=phone 3724394400 3724394405 IN IP4 198.51.100.1",
            "s=-",
            "c=IN IP4 198.51.100.1",
            "t=0 0",
            "m=audio 49170 RTP/AVP 9 8 0 18 101",
            "a=rtpmap:9 G722/8000",
            "a=rtpmap:8 PCMA/8000",
            "a=rtpmap:0 PCMU/8000",
            "a=rtpmap:18 G729/8000",
            "a=fmtp:18 annexb=no",
            "a=rtpmap:101 telephone-event/8000",
            "a=fmtp:101 0-15",
            "a=ptime:20",
            "a=sendrecv");
    private final LocalSide local = new LocalSide(InetAddress.getLoopbackAddress(), 12_000, 1);

    @Benchmark
    public Outcome consider() {
        return new Negotiation(local, HOUSE).consider(OFFER);
    }

    @Benchmark
    public Optional<String> considerAndAnswer() {
        Negotiation negotiation = new Negotiation(local, HOUSE);
        negotiation.consider(OFFER);
        return negotiation.answer(List.of());
    }

    @Benchmark
    public Outcome offerAndAccept() {
        Negotiation negotiation = new Negotiation(local, HOUSE);
        negotiation.offer(List.of());
        return negotiation.accept(OFFER);
    }
}
