package org.carillonpbx.media.dtmf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.carillonpbx.media.phone.RtpBytes;
import org.carillonpbx.media.rtp.Packets;
import org.carillonpbx.media.rtp.PayloadTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two thousand digits as phones send them, through a network that loses, doubles and disorders packets. */
class ImpairedDigitsTest {
    private static final int DIGITS = 2_000;
    private static final int HELD_PACKETS = 5;
    private static final int PAUSE_PACKETS = 4;
    private static final int STEP = 160;

    private final Random random = new Random(4733);
    private final StringBuilder pressed = new StringBuilder();
    private final StringBuilder heard = new StringBuilder();
    private final List<Sent> line = new ArrayList<>();
    private int sequence = random.nextInt(65_536);
    private int timestamp = random.nextInt();

    /** A packet and when it arrives. */
    private record Sent(RtpBytes packet, double arrives) {}

    private void send(RtpBytes packet) {
        line.add(new Sent(packet, line.size()));
    }

    private void pressesAll(int heldPackets) {
        for (int i = 0; i < DIGITS; i++) {
            int event = random.nextInt(16);
            pressed.append("0123456789*#ABCD".charAt(event));
            for (int packet = 1; packet <= heldPackets + 3; packet++) {
                boolean end = packet > heldPackets;
                int duration = Math.min(packet, heldPackets) * STEP;
                byte[] payload = {(byte) event, (byte) (end ? 0x8A : 0x0A), (byte) (duration >> 8), (byte) duration};
                send(new RtpBytes(101, packet == 1, sequence++ & 0xFFFF, timestamp, 1, payload));
            }
            timestamp += heldPackets * STEP;
            for (int packet = 0; packet < PAUSE_PACKETS; packet++) {
                send(new RtpBytes(0, false, sequence++ & 0xFFFF, timestamp, 1, RtpBytes.sound(packet)));
                timestamp += STEP;
            }
        }
    }

    private void arrive(double loss, double twice, double late) {
        DigitWatch watch = new DigitWatch(heard::append);
        watch.agree(PayloadTypes.of(type -> type == 101));
        List<Sent> arriving = new ArrayList<>();
        for (Sent sent : line) {
            if (random.nextDouble() >= loss) {
                double delay = random.nextDouble() < late ? 1 + random.nextInt(3) + 0.5 : 0;
                arriving.add(new Sent(sent.packet(), sent.arrives() + delay));
                if (random.nextDouble() < twice) {
                    arriving.add(new Sent(sent.packet(), sent.arrives() + 2.5));
                }
            }
        }
        arriving.sort(Comparator.comparingDouble(Sent::arrives));
        arriving.forEach(sent -> watch.passes(Packets.of(sent.packet())));
        watch.passes(Packets.of(new RtpBytes(0, false, sequence & 0xFFFF, timestamp, 1, RtpBytes.sound(1))));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, HELD_PACKETS, 20})
    void everyDigitIsToldOnceThroughLossAndDisorder(int heldPackets) {
        pressesAll(heldPackets);
        arrive(0.05, 0.02, 0.1);
        assertThat(heard).hasToString(pressed.toString());
    }

    @Test
    void everyDigitIsToldOnceWhereHalfOfThePacketsComeTwice() {
        pressesAll(HELD_PACKETS);
        arrive(0, 0.5, 0.3);
        assertThat(heard).hasToString(pressed.toString());
    }
}
