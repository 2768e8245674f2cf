package org.carillonpbx.media.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.SocketTimeoutException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.carillonpbx.media.Multicast;
import org.carillonpbx.media.Outcome;
import org.carillonpbx.media.Part;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.RoomKey;
import org.carillonpbx.media.codec.Decoder;
import org.carillonpbx.media.codec.Encoder;
import org.carillonpbx.media.codec.Parameters;
import org.carillonpbx.media.codec.g711.G711;
import org.carillonpbx.media.phone.Bench;
import org.carillonpbx.media.phone.Phone;
import org.carillonpbx.media.phone.RtpBytes;
import org.carillonpbx.media.sound.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a loudspeaker hears that listens to a multicast group on the loopback. */
class CastTest {
    private static final RoomKey ROOM = new RoomKey("page 79");
    private static final String GROUP = "239.77.5.4";
    private static final int FRAME = 160;
    private static final int PACKETS = 25;
    private static final double PEAK = 0.25;
    private static final int MOST_WINDOWS = 100;

    private final Bench bench = new Bench();
    private final Phone phone = new Phone(0xCA57);
    private final PortKey key = bench.answers(phone, phone.sdp("0"));
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void theStrandHadNoFaults() {
        clock.shutdownNow();
        bench.close();
        phone.close();
        assertThat(bench.faults()).isEmpty();
    }

    private static MulticastSocket loudspeaker() throws IOException {
        MulticastSocket socket = new MulticastSocket(0);
        socket.setSoTimeout(10_000);
        socket.joinGroup(
                new InetSocketAddress(InetAddress.getByName(GROUP), socket.getLocalPort()),
                NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress()));
        return socket;
    }

    private static String loopback() throws IOException {
        return NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress())
                .getName();
    }

    private static RtpBytes hears(MulticastSocket loudspeaker) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
        loudspeaker.receive(packet);
        return RtpBytes.read(packet.getData(), packet.getLength());
    }

    private void phoneTalks() {
        Encoder encoder = G711.PCMU.encoder(8000, Parameters.NONE);
        short[] tone = Samples.tone(8000, 500, PEAK, FRAME);
        byte[] payload = new byte[FRAME];
        encoder.encode(tone, 0, FRAME, payload, 0);
        AtomicInteger said = new AtomicInteger();
        var talking = clock.scheduleAtFixedRate(
                () -> phone.says(RtpBytes.of(0, said.getAndIncrement(), phone.ssrc(), payload)),
                0,
                20,
                TimeUnit.MILLISECONDS);
        assertThat(talking.isCancelled()).isFalse();
    }

    @Test
    void loudspeakersHearWhoPagesThemInTheirLaw() throws IOException {
        try (MulticastSocket loudspeaker = loudspeaker()) {
            bench.plane().join(ROOM, key, Part.SPEAKER);
            Multicast to = new Multicast(GROUP, loudspeaker.getLocalPort(), 1, loopback(), true);
            assertThat(bench.plane().cast(ROOM, to)).isEqualTo(Outcome.DONE);
            phoneTalks();
            assertThat(bestHeard(loudspeaker)).as("level in dB").isCloseTo(0, within(1.0));
            assertThat(phone.next(100)).as("nobody talks back").isEmpty();
            bench.plane().close(key);
            bench.settle();
            assertSilenceFollows(loudspeaker);
        }
    }

    /** Of some quarters of a second the one that is nearest to what is said: a busy machine may have held up the others. */
    private static double bestHeard(MulticastSocket loudspeaker) throws IOException {
        Decoder decoder = G711.PCMA.decoder(8000);
        double said = PEAK * Short.MAX_VALUE / Math.sqrt(2);
        double best = -100;
        RtpBytes last = hears(loudspeaker);
        for (int window = 0; window < MOST_WINDOWS && Math.abs(best) > 1; window++) {
            short[] pcm = new short[PACKETS / 2 * FRAME];
            for (int at = 0; at < pcm.length; at += FRAME) {
                RtpBytes next = hears(loudspeaker);
                assertThat(next.payloadType()).isEqualTo(8);
                assertThat(next.payload()).hasSize(FRAME);
                assertThat((short) (next.sequence() - last.sequence())).isOne();
                assertThat((next.timestamp() - last.timestamp()) % FRAME).isZero();
                assertThat(next.ssrc()).isEqualTo(last.ssrc());
                decoder.decode(next.payload(), 0, FRAME, pcm, at);
                last = next;
            }
            best = Samples.decibels(Samples.toneLevel(pcm, 8000, 500) / said + 1e-9);
        }
        return best;
    }

    private static void assertSilenceFollows(MulticastSocket loudspeaker) throws IOException {
        loudspeaker.setSoTimeout(300);
        for (int i = 0; i < 20; i++) { // what had come by then
            try {
                hears(loudspeaker);
            } catch (SocketTimeoutException silence) {
                return;
            }
        }
        throw new AssertionError("it goes on");
    }

    @Test
    void whatCannotBeReachedIsSaidSo() {
        Multicast nowhere = new Multicast(GROUP, 5004, 1, "no-such-interface", false);
        assertThat(bench.plane().cast(ROOM, nowhere)).isEqualTo(Outcome.UNKNOWN_PORT);
        bench.plane().join(ROOM, key, Part.SPEAKER);
        assertThat(bench.plane().cast(ROOM, nowhere)).isEqualTo(Outcome.NOT_ACCEPTABLE);
        assertThat(bench.plane().cast(ROOM, new Multicast("192.0.2.1", 5004, 1, "", false)))
                .isEqualTo(Outcome.NOT_ACCEPTABLE);
        assertThat(bench.plane().cast(ROOM, new Multicast("hall.example.com", 5004, 1, "", false)))
                .isEqualTo(Outcome.NOT_ACCEPTABLE);
    }
}
