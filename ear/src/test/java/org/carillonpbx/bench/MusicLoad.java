package org.carillonpbx.bench;

import java.io.IOException;
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
 * Parties on hold, in a process of its own: their callees answer that they want to hear nobody, so all hear music. Each says
 * something now and then, so that it is not taken for dead. Prints one line of JSON.
 *
 * <p>Arguments: SIP port, the listeners' voice, directory of voices, listeners, seconds of warm-up, seconds measured.
 */
public final class MusicLoad {
    private static final long BETWEEN_SIGNS_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long BETWEEN_CALLS_MILLIS = 1;

    private final ByteBuffer in = ByteBuffer.allocateDirect(2_048);
    private final ByteBuffer out = ByteBuffer.allocateDirect(2_048);
    private final List<DatagramChannel> listeners = new ArrayList<>();
    private final Voice voice;
    private int signs;
    private boolean counting;
    private long received;

    private MusicLoad(Voice voice) {
        this.voice = voice;
    }

    public static void main(String[] arguments) throws IOException {
        Voice voice = Voice.of(arguments[1], Path.of(arguments[2]));
        MusicLoad load = new MusicLoad(voice);
        int count = Integer.parseInt(arguments[3]);
        try (CarillonSetup setup = new CarillonSetup(
                        Integer.parseInt(arguments[0]),
                        voice::sdp,
                        port -> voice.sdp(port).replace("a=sendrecv", "a=sendonly"));
                Selector selector = Selector.open()) {
            List<Circuit> circuits = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Circuit circuit = Circuit.open();
                setup.establish(circuit);
                circuits.add(circuit);
                load.listeners.add(circuit.caller());
                circuit.caller().register(selector, SelectionKey.OP_READ);
                load.run(selector, TimeUnit.MILLISECONDS.toNanos(BETWEEN_CALLS_MILLIS));
            }
            load.run(selector, TimeUnit.SECONDS.toNanos(Integer.parseInt(arguments[4])));
            load.counting = true;
            System.out.println("measuring");
            int seconds = Integer.parseInt(arguments[5]);
            load.run(selector, TimeUnit.SECONDS.toNanos(seconds));
            System.out.println(String.format(
                    Locale.ROOT, "{\"received\":%d,\"expected\":%d}", load.received, 50L * count * seconds));
            for (Circuit circuit : circuits) {
                circuit.close();
            }
        }
    }

    private void run(Selector selector, long nanos) throws IOException {
        long end = System.nanoTime() + nanos;
        long nextSign = System.nanoTime();
        while (System.nanoTime() - end < 0) {
            if (System.nanoTime() - nextSign >= 0) {
                nextSign += BETWEEN_SIGNS_NANOS / listeners.size();
                sign(listeners.get(signs % listeners.size()));
            }
            selector.selectNow(this::receive); // a sleeper would be woken at the sender's expense
        }
    }

    private void sign(DatagramChannel from) throws IOException {
        int number = signs++;
        out.clear();
        out.put((byte) 0x80).put((byte) voice.payloadType()).putShort((short) (number / listeners.size()));
        out.putInt(number / listeners.size() * voice.units()).putInt(from.hashCode());
        out.put(voice.packets().get(0)).flip();
        from.write(out);
    }

    private void receive(SelectionKey key) {
        DatagramChannel channel = (DatagramChannel) key.channel();
        try {
            for (int read = read(channel); read > 0; read = read(channel)) {
                received += counting && (in.get(1) & 0x7F) == voice.payloadType() ? 1 : 0;
            }
        } catch (IOException gone) {
            key.cancel();
        }
    }

    private int read(DatagramChannel channel) throws IOException {
        in.clear();
        return channel.read(in);
    }
}
