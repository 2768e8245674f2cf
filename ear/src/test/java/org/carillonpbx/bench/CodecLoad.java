package org.carillonpbx.bench;

import java.io.IOException;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A generator of calls between two encodings, a process of its own. What comes out is counted and its numbers are checked;
 * how it sounds is other tests' business. Prints one line of JSON.
 *
 * <p>Arguments: SIP port, caller's voice, callee's voice, directory of voices, calls, seconds of warm-up, seconds measured.
 */
public final class CodecLoad {
    private static final long FRAME_NANOS = 20_000_000;
    private static final int HEADER = 12;

    private final List<End> ends = new ArrayList<>();
    private final ByteBuffer out = ByteBuffer.allocateDirect(2_048);
    private final ByteBuffer in = ByteBuffer.allocateDirect(2_048);
    private boolean counting;
    private long sent;
    private long received;
    private long wrong;

    private CodecLoad() {}

    public static void main(String[] arguments) throws IOException {
        Path voices = Path.of(arguments[3]);
        Voice caller = Voice.of(arguments[1], voices);
        Voice callee = Voice.of(arguments[2], voices);
        CodecLoad load = new CodecLoad();
        try (CarillonSetup setup = new CarillonSetup(Integer.parseInt(arguments[0]), caller::sdp, callee::sdp);
                Selector selector = Selector.open()) {
            List<Circuit> circuits = new ArrayList<>();
            for (int i = 0; i < Integer.parseInt(arguments[4]); i++) {
                Circuit circuit = Circuit.open();
                setup.establish(circuit);
                circuits.add(circuit);
                load.add(circuit.caller(), caller, selector);
                load.add(circuit.callee(), callee, selector);
            }
            load.run(selector, TimeUnit.SECONDS.toNanos(Integer.parseInt(arguments[5])));
            load.counting = true;
            System.out.println("measuring");
            load.run(selector, TimeUnit.SECONDS.toNanos(Integer.parseInt(arguments[6])));
            System.out.println(load.json());
            for (Circuit circuit : circuits) {
                circuit.close();
            }
        }
    }

    private void add(DatagramChannel channel, Voice voice, Selector selector) throws IOException {
        End end = new End(channel, voice, ends.size());
        ends.add(end);
        channel.register(selector, SelectionKey.OP_READ, end);
    }

    private void run(Selector selector, long nanos) throws IOException {
        long begun = System.nanoTime();
        long packets = nanos / FRAME_NANOS * ends.size();
        for (long packet = 0; packet < packets; ) {
            long now = System.nanoTime();
            while (packet < packets && begun + packet * FRAME_NANOS / ends.size() <= now) {
                send(ends.get((int) (packet % ends.size())));
                packet++;
            }
            selector.selectNow(this::receive);
        }
    }

    private void send(End end) throws IOException {
        int number = end.sent++;
        out.clear();
        out.put((byte) 0x80).put((byte) end.voice.payloadType()).putShort((short) number);
        out.putInt(number * end.voice.units()).putInt(0x20000 + end.index);
        out.put(end.voice.packets().get(number % end.voice.packets().size())).flip();
        try {
            end.channel.write(out);
        } catch (PortUnreachableException gone) {
            wrong++;
        }
        sent += counting ? 1 : 0;
    }

    private void receive(SelectionKey key) {
        End end = (End) key.attachment();
        try {
            for (int read = read(end); read > 0; read = read(end)) {
                boolean ours = read > HEADER && (in.get(1) & 0x7F) == end.voice.payloadType();
                boolean goesOn = !end.heard || (short) (in.getShort(2) - end.last) == 1;
                end.heard = true;
                end.last = in.getShort(2);
                received += counting && ours ? 1 : 0;
                wrong += counting && !(ours && goesOn) ? 1 : 0;
            }
        } catch (IOException gone) {
            wrong++;
        }
    }

    private int read(End end) throws IOException {
        in.clear();
        return end.channel.read(in);
    }

    private String json() {
        return String.format(Locale.ROOT, "{\"sent\":%d,\"received\":%d,\"wrong\":%d}", sent, received, wrong);
    }

    /** One party of a call. */
    private static final class End {
        private final DatagramChannel channel;
        private final Voice voice;
        private final int index;
        private int sent;
        private int last;
        private boolean heard;

        End(DatagramChannel channel, Voice voice, int index) {
            this.channel = channel;
            this.voice = voice;
            this.index = index;
        }
    }
}
