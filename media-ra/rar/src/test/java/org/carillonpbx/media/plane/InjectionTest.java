package org.carillonpbx.media.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.awaitility.Awaitility;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.phone.Bench;
import org.carillonpbx.media.phone.Phone;
import org.carillonpbx.media.phone.RtpBytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InjectionTest {
    private final Bench bench = new Bench();
    private final Phone alice = new Phone(0xA11CE);
    private final Phone bob = new Phone(0xB0B);

    @AfterEach
    void hangUp() {
        alice.close();
        bob.close();
        bench.close();
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void aStrangersPacketsAreDroppedAndCounted() {
        PortKey a = bench.answers(alice, alice.sdp("0"));
        talk(a, bench.answers(bob, bob.sdp("0")));
        alice.says(bob, 0, 1);
        try (Phone mallory = new Phone(alice.ssrc())) {
            for (int i = 0; i < 20; i++) {
                mallory.throwsAt(
                        alice.server(),
                        RtpBytes.of(0, 2 + i, alice.ssrc(), RtpBytes.sound(99)).bytes());
            }
            Awaitility.await().until(() -> bench.plane().figures().droppedForeign() == 20);
        }
        assertThat(alice.says(bob, 0, 2).payload()).isEqualTo(RtpBytes.sound(2));
        bench.plane().close(a);
        assertThat(bench.event(MediaEvent.Measured.class, event -> true)
                        .report()
                        .injectedDropped())
                .isEqualTo(20);
    }

    @Test
    void aStrangerWhoComesFirstIsOustedByTheAnnouncedAddress() {
        PortKey a = bench.answers(alice, alice.sdp("0"));
        talk(a, bench.answers(bob, bob.sdp("0")));
        try (Phone mallory = new Phone(0xBAD)) {
            mallory.throwsAt(
                    alice.server(), RtpBytes.of(0, 1, 0xBAD, RtpBytes.sound(1)).bytes());
            bob.hearsNext(); // same host: taken for a phone behind NAT, until the phone itself speaks
            assertThat(alice.says(bob, 0, 10).payload()).isEqualTo(RtpBytes.sound(10));
            mallory.throwsAt(
                    alice.server(), RtpBytes.of(0, 2, 0xBAD, RtpBytes.sound(2)).bytes());
            assertThat(alice.says(bob, 0, 11).payload()).isEqualTo(RtpBytes.sound(11));
            assertThat(bob.says(alice, 0, 1).payload()).isEqualTo(RtpBytes.sound(1));
        }
    }

    @Test
    void aPhoneBehindNatIsAnsweredWhereItSendsFrom() {
        PortKey a = bench.answers(alice, alice.sdp("0").replaceAll("m=audio \\d+", "m=audio 9"));
        talk(a, bench.answers(bob, bob.sdp("0")));
        alice.says(bob, 0, 1);
        assertThat(bob.says(alice, 0, 1).payload()).isEqualTo(RtpBytes.sound(1));
        MediaEvent.Latched latched =
                bench.event(MediaEvent.Latched.class, event -> event.port().equals(a));
        assertThat(latched.remotePort()).isEqualTo(alice.port());
    }

    @Test
    void aHostNobodyAnnouncedHasToGoOnForAWhile() throws UnknownHostException {
        PortKey a = bench.answers(alice, alice.sdp("0"));
        talk(a, bench.answers(bob, bob.sdp("0")));
        try (Phone elsewhere = new Phone(0xE15E, InetAddress.getByName("127.0.0.2"))) {
            for (int i = 1; i <= 5; i++) {
                elsewhere.throwsAt(
                        alice.server(),
                        RtpBytes.of(0, i, 0xE15E, RtpBytes.sound(i)).bytes());
            }
            assertThat(bob.hearsNext().payload()).isEqualTo(RtpBytes.sound(5));
        }
    }

    @Test
    void aReofferFromAnotherAddressMovesTheLock() {
        PortKey a = bench.answers(alice, alice.sdp("0"));
        talk(a, bench.answers(bob, bob.sdp("0")));
        RtpBytes before = alice.says(bob, 0, 1);
        try (Phone moved = new Phone(0xA11CF)) {
            bench.must(bench.plane().consider(a, moved.sdp("0")));
            moved.hears(bench.plane().answer(a).orElseThrow());
            bench.settle();
            RtpBytes after = moved.says(bob, 0, 40_000);
            assertThat(after.sequence()).isEqualTo((before.sequence() + 1) & 0xFFFF);
            assertThat(bob.says(moved, 0, 1).payload()).isEqualTo(RtpBytes.sound(1));
        }
    }

    @Test
    void rubbishIsCountedAndHarmsNobody() {
        talk(bench.answers(alice, alice.sdp("0")), bench.answers(bob, bob.sdp("0")));
        InetSocketAddress port = alice.server();
        alice.throwsAt(port, new byte[0]);
        alice.throwsAt(port, new byte[] {(byte) 0x80});
        alice.throwsAt(port, new byte[1500]);
        alice.throwsAt(port, new byte[4000]);
        alice.throwsAt(port, new byte[] {(byte) 0x81, (byte) 200, 0, 6, 1, 2, 3, 4});
        Awaitility.await().until(() -> bench.plane().figures().droppedMalformed() >= 4);
        assertThat(alice.says(bob, 0, 1).payload()).isEqualTo(RtpBytes.sound(1));
    }

    private void talk(PortKey one, PortKey other) {
        bench.plane().connect(one, other);
        bench.settle();
    }
}
