package org.carillonpbx.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.StandardSocketOptions;
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
 * A generator of parties who all talk in one room, a process of its own. What comes back is counted, its numbers are checked,
 * and that it is sound: a party that hears silence where others talk counts as wrong. Prints one line of JSON.
 *
 * <p>Arguments: SIP port, room, {@code mixed} or one voice, directory of voices, parties, seconds of warm-up, seconds
 * measured.
 */
public final class RoomLoad {
    private static final long FRAME_NANOS = 20_000_000;
    private static final int HEADER = 12;
    private static final List<String> MIXED = List.of("pcmu", "pcma", "g722", "pcmu");

    private final List<Guest> guests = new ArrayList<>();
    private final ByteBuffer out = ByteBuffer.allocateDirect(2_048);
    private final ByteBuffer in = ByteBuffer.allocateDirect(2_048);
    private boolean counting;
    private long sent;
    private long received;
    private long wrong;

    private RoomLoad() {}

    public static void main(String[] arguments) throws IOException {
        Path voices = Path.of(arguments[3]);
        List<String> names = arguments[2].equals("mixed") ? MIXED : List.of(arguments[2]);
        RoomLoad load = new RoomLoad();
        try (RoomCallers callers = new RoomCallers(Integer.parseInt(arguments[0]), arguments[1]);
                Selector selector = Selector.open()) {
            for (int i = 0; i < Integer.parseInt(arguments[4]); i++) {
                Voice voice = Voice.of(names.get(i % names.size()), voices);
                load.guests.add(new Guest(voice, i, callers, selector));
            }
            load.run(selector, TimeUnit.SECONDS.toNanos(Integer.parseInt(arguments[5])));
            load.counting = true;
            System.out.println("measuring");
            load.run(selector, TimeUnit.SECONDS.toNanos(Integer.parseInt(arguments[6])));
            load.wrong +=
                    load.guests.stream().filter(guest -> !guest.soundHeard).count();
            System.out.println(load.json());
        }
        for (Guest guest : load.guests) {
            guest.channel.close();
        }
    }

    private void run(Selector selector, long nanos) throws IOException {
        long begun = System.nanoTime();
        long packets = nanos / FRAME_NANOS * guests.size();
        for (long packet = 0; packet < packets; ) {
            long now = System.nanoTime();
            while (packet < packets && begun + packet * FRAME_NANOS / guests.size() <= now) {
                send(guests.get((int) (packet % guests.size())));
                packet++;
            }
            selector.selectNow(this::receive);
        }
    }

    private void send(Guest guest) throws IOException {
        int number = guest.sent++;
        out.clear();
        out.put((byte) 0x80).put((byte) guest.voice.payloadType()).putShort((short) number);
        out.putInt(number * guest.voice.units()).putInt(0x30000 + guest.index);
        int said = number + guest.index * 7; // they do not say the same at the same time
        out.put(guest.voice.packets().get(said % guest.voice.packets().size())).flip();
        try {
            guest.channel.write(out);
        } catch (PortUnreachableException gone) {
            wrong++;
        }
        sent += counting ? 1 : 0;
    }

    private void receive(SelectionKey key) {
        Guest guest = (Guest) key.attachment();
        try {
            in.clear();
            for (int read = guest.channel.read(in); read > 0; read = guest.channel.read(in.clear())) {
                boolean ours = read > HEADER && (in.get(1) & 0x7F) == guest.voice.payloadType();
                boolean goesOn = !guest.heard || (short) (in.getShort(2) - guest.last) == 1;
                guest.heard = true;
                guest.last = in.getShort(2);
                guest.soundHeard |= counting && isSound(read);
                received += counting && ours ? 1 : 0;
                wrong += counting && !(ours && goesOn) ? 1 : 0;
            }
        } catch (IOException gone) {
            wrong++;
        }
    }

    /** Silence is the same octet all the time in these encodings. */
    private boolean isSound(int length) {
        for (int i = HEADER + 1; i < length; i++) {
            if (in.get(i) != in.get(HEADER)) {
                return true;
            }
        }
        return false;
    }

    private String json() {
        return String.format(Locale.ROOT, "{\"sent\":%d,\"received\":%d,\"wrong\":%d}", sent, received, wrong);
    }

    /** Somebody in the room. */
    private static final class Guest {
        private final DatagramChannel channel;
        private final Voice voice;
        private final int index;
        private int sent;
        private int last;
        private boolean heard;
        private boolean soundHeard;

        Guest(Voice voice, int index, RoomCallers callers, Selector selector) throws IOException {
            this.voice = voice;
            this.index = index;
            channel = DatagramChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, 65_536);
            channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            channel.configureBlocking(false);
            int local = ((InetSocketAddress) channel.getLocalAddress()).getPort();
            int remote = callers.call(voice.sdp(local));
            channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), remote));
            channel.register(selector, SelectionKey.OP_READ, this);
        }
    }
}
