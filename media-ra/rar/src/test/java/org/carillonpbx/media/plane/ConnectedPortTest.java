package org.carillonpbx.media.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.phone.Bench;
import org.carillonpbx.media.phone.Phone;
import org.carillonpbx.media.phone.RtpBytes;
import org.carillonpbx.media.phone.Stranger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While a stream flows from where it was announced, the kernel keeps the port for it; a stranger is told that nobody is there. */
class ConnectedPortTest {
    private final Bench bench = new Bench(Bench.settings(13_000, 13_003, Duration.ZERO, 1)); // two pairs
    private final Phone alice = new Phone(0xA11CE);
    private final Phone bob = new Phone(0xB0B);
    private PortKey atAlice;
    private PortKey atBob;
    private Stranger stranger;
    private int number;

    @BeforeEach
    void talk() {
        atAlice = bench.answers(alice, alice.sdp("0"));
        atBob = bench.answers(bob, bob.sdp("0"));
        connect();
        stranger = new Stranger(alice.server());
        stranger.waitUntilKeptOut(this::bothSpeak);
    }

    @AfterEach
    void hangUp() {
        alice.close();
        bob.close();
        stranger.close();
        bench.close();
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void theStreamGoesOnAsIfNothingHadChanged() {
        RtpBytes forged = RtpBytes.of(0, number + 1, alice.ssrc(), RtpBytes.sound(99));
        assertThat(stranger.isTurnedAway(forged.bytes())).isTrue();
        RtpBytes before = alice.says(bob, 0, ++number);
        for (int i = 1; i <= 100; i++) {
            RtpBytes after = alice.says(bob, 0, ++number);
            assertThat(after.payload()).isEqualTo(RtpBytes.sound(number));
            assertThat(after.sequence()).isEqualTo((before.sequence() + i) & 0xFFFF);
            assertThat(bob.says(alice, 0, number).payload()).isEqualTo(RtpBytes.sound(number));
        }
    }

    @Test
    void afterSilenceTheStreamMayComeFromElsewhere() {
        try (Phone elsewhere = new Phone(alice.ssrc())) {
            elsewhere.hears(bench.plane().answer(atAlice).orElseThrow());
            Awaitility.await().until(() -> {
                elsewhere.says(0, ++number, RtpBytes.sound(number));
                return bob.next(50).isPresent();
            });
            assertThat(bob.says(elsewhere, 0, number).payload()).isEqualTo(RtpBytes.sound(number));
        }
    }

    @Test
    void aReofferFromAnotherAddressMovesIt() {
        try (Phone moved = new Phone(0xA11CF)) {
            bench.must(bench.plane().consider(atAlice, moved.sdp("0")));
            moved.hears(bench.plane().answer(atAlice).orElseThrow());
            bench.settle();
            assertThat(moved.says(bob, 0, 40_000).payload()).isEqualTo(RtpBytes.sound(40_000));
            assertThat(bob.says(moved, 0, ++number).payload()).isEqualTo(RtpBytes.sound(number));
        }
    }

    @Test
    void aPhoneThatWentDeafIsHeardAndHearsAgain() throws IOException {
        InetSocketAddress deaf = new InetSocketAddress(InetAddress.getLoopbackAddress(), alice.port());
        alice.close();
        for (int i = 0; i < 20; i++) {
            bob.says(0, ++number, RtpBytes.sound(number));
        }
        try (DatagramSocket back = new DatagramSocket(deaf)) {
            back.setSoTimeout(10_000);
            byte[] said = RtpBytes.of(0, ++number, alice.ssrc(), RtpBytes.sound(number))
                    .bytes();
            back.send(new DatagramPacket(said, said.length, alice.server()));
            assertThat(bob.hearsNext().payload()).isEqualTo(RtpBytes.sound(number));
            bob.says(0, ++number, RtpBytes.sound(number));
            DatagramPacket heard = new DatagramPacket(new byte[200], 200);
            back.receive(heard);
            assertThat(heard.getLength()).isEqualTo(172);
        }
    }

    @Test
    void thePortServesTheNextCallForAnybody() {
        bench.plane().close(atAlice);
        bench.plane().close(atBob);
        bench.settle();
        try (Phone carol = new Phone(0xCA401);
                Phone dave = new Phone(0xDA7E)) {
            atAlice = bench.answers(carol, carol.sdp("0"));
            atBob = bench.answers(dave, dave.sdp("0"));
            connect();
            assertThat(carol.says(dave, 0, 1).payload()).isEqualTo(RtpBytes.sound(1));
            assertThat(dave.says(carol, 0, 1).payload()).isEqualTo(RtpBytes.sound(1));
        }
    }

    private void connect() {
        bench.plane().connect(atAlice, atBob);
        bench.settle();
    }

    private void bothSpeak() {
        alice.says(bob, 0, ++number);
        bob.says(alice, 0, number);
    }
}
