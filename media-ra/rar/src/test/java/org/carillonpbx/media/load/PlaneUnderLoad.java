package org.carillonpbx.media.load;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.media.MediaFigures;
import org.carillonpbx.media.Outcome;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.PortSetup;
import org.carillonpbx.media.phone.Shortages;
import org.carillonpbx.media.plane.MediaPlane;
import org.carillonpbx.media.plane.MediaSettings;
import org.carillonpbx.media.strand.Strand;

/**
 * Drives our own media plane, without a container, from the same process and reports what its strands took.
 *
 * <pre>
 * PlaneUnderLoad CALLS WARM-UP-SECONDS SECONDS FIRST-PORT [STRANDS]
 * </pre>
 */
public final class PlaneUnderLoad {
    private static final int GENERATOR_PORTS_ABOVE = 4_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final MediaPlane plane;
    private final int firstPort;

    private PlaneUnderLoad(int firstPort, int calls, int strands) throws IOException {
        this.firstPort = firstPort;
        MediaSettings settings = new MediaSettings(
                InetAddress.getLoopbackAddress(),
                firstPort,
                firstPort + 4 * calls + 199,
                Optional.empty(),
                Duration.ofSeconds(60),
                strands);
        plane = MediaPlane.start(
                settings, event -> {}, PlaneUnderLoad::daemon, Throwable::printStackTrace, new Shortages());
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }

    private List<LoadedCall> setUp(int calls) {
        List<LoadedCall> ready = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            int local = firstPort + GENERATOR_PORTS_ABOVE + 4 * call;
            PortKey a = new PortKey("a" + call);
            PortKey b = new PortKey("b" + call);
            int aTarget = answered(a, "call-" + call, local);
            int bTarget = answered(b, "call-" + call, local + 2);
            plane.connect(a, b);
            ready.add(new LoadedCall(loopback(local), loopback(aTarget), loopback(local + 2), loopback(bTarget)));
        }
        return ready;
    }

    private int answered(PortKey key, String call, int port) {
        Outcome opened = plane.open(key, new PortSetup(call, "127.0.0.1", Optional.empty()));
        Outcome considered = plane.consider(
                key,
                "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio " + port
                        + " RTP/AVP 0\r\n");
        if (opened != Outcome.DONE || considered != Outcome.DONE) {
            throw new IllegalStateException(opened + ", " + considered);
        }
        String answer = plane.answer(key).orElseThrow();
        String audio = answer.substring(answer.indexOf("m=audio ") + 8);
        return Integer.parseInt(audio.substring(0, audio.indexOf(' ')));
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private long cpuNanos() {
        return plane.strands().all().stream()
                .mapToLong(Strand::threadId)
                .map(threads::getThreadCpuTime)
                .sum();
    }

    private long allocated() {
        return plane.strands().all().stream()
                .mapToLong(Strand::threadId)
                .map(threads::getThreadAllocatedBytes)
                .sum();
    }

    public static void main(String[] args) throws IOException {
        int calls = Integer.parseInt(args[0]);
        int strands = args.length > 4 ? Integer.parseInt(args[4]) : 1;
        PlaneUnderLoad bench = new PlaneUnderLoad(Integer.parseInt(args[3]), calls, strands);
        try (RtpLoad load = new RtpLoad(bench.setUp(calls));
                MediaPlane plane = bench.plane) {
            load.run(0, Double.parseDouble(args[1])); // the compiler's time
            long cpu = bench.cpuNanos();
            long allocated = bench.allocated();
            MediaFigures before = plane.figures();
            LoadResult result = load.run(0, Double.parseDouble(args[2]));
            MediaFigures after = plane.figures();
            long packets = after.relayed() - before.relayed();
            long spent = bench.cpuNanos() - cpu;
            System.out.println(result.json());
            System.out.printf(
                    "{\"relayed\":%d,\"cpu_us_per_packet\":%.2f,\"cores\":%.3f,\"bytes_allocated\":%d,"
                            + "\"worst_turn_us\":%d}%n",
                    packets,
                    spent / 1e3 / packets,
                    spent / 1e9 / Double.parseDouble(args[2]),
                    bench.allocated() - allocated,
                    after.worstTickMicros());
        }
    }
}
