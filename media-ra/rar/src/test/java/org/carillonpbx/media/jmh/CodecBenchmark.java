package org.carillonpbx.media.jmh;

import java.util.concurrent.TimeUnit;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Codecs;
import org.carillonpbx.media.codec.Decoder;
import org.carillonpbx.media.codec.Encoder;
import org.carillonpbx.media.codec.Parameters;
import org.carillonpbx.media.sound.Samples;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** 20 ms of speech into each encoding and out of it, at the rate that it has towards a party of G.711. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
public class CodecBenchmark {
    private static final int PACKETS = 100;

    @Param({"PCMU", "G722", "G726-32", "G729", "opus"})
    private String encoding = "PCMU";

    private final short[] out = new short[Decoder.MOST_SAMPLES];
    private final byte[] payload = new byte[4000];
    private final byte[][] packets = new byte[PACKETS][];
    private short[] speech = out;
    private Encoder encoder = (pcm, at, samples, bytes, offset) -> 0;
    private Decoder decoder = Codecs.all().get(0).decoder(8000);
    private int frame;
    private int said;
    private int heard;

    @Setup
    public void speak() {
        Codec codec = Codecs.chosen(encoding).get(0);
        int rate = codec.samplingRate(8000);
        speech = Samples.speech(rate);
        frame = rate / 50;
        encoder = codec.encoder(rate, Parameters.NONE);
        decoder = codec.decoder(rate);
        for (int i = 0; i < PACKETS; i++) {
            packets[i] = new byte[encode()];
            System.arraycopy(payload, 0, packets[i], 0, packets[i].length);
        }
    }

    @Benchmark
    public int encode() {
        said = said + 2 * frame > speech.length ? 0 : said + frame;
        return encoder.encode(speech, said, frame, payload, 0);
    }

    @Benchmark
    public int decode() {
        heard = (heard + 1) % PACKETS;
        return decoder.decode(packets[heard], 0, packets[heard].length, out, 0);
    }
}
