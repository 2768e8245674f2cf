package org.carillonpbx.media.jmh;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.carillonpbx.media.codec.Conversion;
import org.carillonpbx.media.codec.g711.G711;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** 20 ms of sound from one law to the other, in a direct buffer as on a strand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class G711Benchmark {
    private final ByteBuffer packet = ByteBuffer.allocateDirect(172);
    private final Conversion muToA = G711.PCMU.conversionTo(G711.PCMA).orElseThrow();
    private final Conversion aToMu = G711.PCMA.conversionTo(G711.PCMU).orElseThrow();

    @Benchmark
    public ByteBuffer muToA() {
        muToA.convert(packet, 12, 160);
        return packet;
    }

    @Benchmark
    public ByteBuffer aToMu() {
        aToMu.convert(packet, 12, 160);
        return packet;
    }
}
