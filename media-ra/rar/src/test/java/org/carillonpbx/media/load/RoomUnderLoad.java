package org.carillonpbx.media.load;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.media.MediaFigures;
import org.carillonpbx.media.Part;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.PortSetup;
import org.carillonpbx.media.RoomKey;
import org.carillonpbx.media.phone.Shortages;
import org.carillonpbx.media.plane.MediaPlane;
import org.carillonpbx.media.plane.MediaSettings;
import org.carillonpbx.media.strand.Strand;

/**
 * A room in which everybody talks, without a container, in the same process; reports what the strands took.
 *
 * <pre>
 * RoomUnderLoad PARTIES WARM-UP-SECONDS SECONDS FIRST-PORT
 * </pre>
 */
public final class RoomUnderLoad {
    private static final RoomKey ROOM = new RoomKey("load");
    private static final long FRAME_NANOS = 20_000_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final MediaPlane plane;
    private final List<DatagramChannel> parties = new ArrayList<>();
    private final ByteBuffer out = ByteBuffer.allocateDirect(256);
    private final ByteBuffer in = ByteBuffer.allocateDirect(2_048);
    private int sequence;
    private long heard;

    private RoomUnderLoad(int parties, int firstPort) throws IOException {
        MediaSettings settings = new MediaSettings(
                InetAddress.getLoopbackAddress(),
                firstPort,
                firstPort + 2 * parties + 199,
                Optional.empty(),
                Duration.ZERO,
                1);
        plane = MediaPlane.start(
                settings, event -> {}, RoomUnderLoad::daemon, Throwable::printStackTrace, new Shortages());
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }

    private void enter(int number, Selector selector) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        channel.configureBlocking(false);
        int local = ((InetSocketAddress) channel.getLocalAddress()).getPort();
        PortKey key = new PortKey("party-" + number);
        plane.open(key, new PortSetup("call-" + number, "127.0.0.1", Optional.empty()));
        plane.consider(
                key,
                "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio " + local
                        + " RTP/AVP 0\r\n");
        String answer = plane.answer(key).orElseThrow();
        String audio = answer.substring(answer.indexOf("m=audio ") + 8);
        channel.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), Integer.parseInt(audio.substring(0, audio.indexOf(' ')))));
        plane.join(ROOM, key, Part.PARTY);
        channel.register(selector, SelectionKey.OP_READ);
        parties.add(channel);
    }

    private void run(Selector selector, double seconds) throws IOException {
        long begun = System.nanoTime();
        long packets = Math.round(seconds * 50) * parties.size();
        for (long packet = 0; packet < packets; ) {
            long now = System.nanoTime();
            while (packet < packets && begun + packet * FRAME_NANOS / parties.size() <= now) {
                int party = (int) (packet % parties.size());
                sequence += party == 0 ? 1 : 0;
                say(party);
                packet++;
            }
            selector.selectNow(this::hear);
        }
    }

    private void say(int party) throws IOException {
        out.clear();
        out.put((byte) 0x80)
                .put((byte) 0)
                .putShort((short) sequence)
                .putInt(sequence * 160)
                .putInt(party + 1);
        for (int i = 0; i < 160; i++) {
            out.put((byte) (0x90 + (i * (party % 7 + 1) & 0x1F)));
        }
        parties.get(party).write(out.flip());
    }

    private void hear(SelectionKey key) {
        try {
            while (((DatagramChannel) key.channel()).read(in.clear()) > 0) {
                heard++;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
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
        int count = Integer.parseInt(args[0]);
        double seconds = Double.parseDouble(args[2]);
        RoomUnderLoad bench = new RoomUnderLoad(count, Integer.parseInt(args[3]));
        try (MediaPlane plane = bench.plane;
                Selector selector = Selector.open()) {
            for (int party = 0; party < count; party++) {
                bench.enter(party, selector);
            }
            bench.run(selector, Double.parseDouble(args[1]));
            long cpu = bench.cpuNanos();
            long allocated = bench.allocated();
            long before = bench.heard;
            MediaFigures figures = plane.figures();
            bench.run(selector, seconds);
            System.out.printf(
                    "{\"parties\":%d,\"cores\":%.3f,\"sent\":%d,\"heard\":%d,\"bytes_allocated\":%d,"
                            + "\"worst_turn_us\":%d,\"concealed\":%d}%n",
                    count,
                    (bench.cpuNanos() - cpu) / 1e9 / seconds,
                    Math.round(seconds * 50) * count,
                    bench.heard - before,
                    bench.allocated() - allocated,
                    plane.figures().worstTickMicros(),
                    plane.figures().repairs().concealed() - figures.repairs().concealed());
        }
    }
}
