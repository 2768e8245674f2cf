package org.carillonpbx.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceLatchTest {
    private static final InetSocketAddress ANNOUNCED = Packets.PHONE;
    private static final InetSocketAddress BEHIND_NAT = new InetSocketAddress("198.51.100.9", 31_000);
    private static final InetSocketAddress STRANGER = new InetSocketAddress("203.0.113.66", 5000);
    private static final int SSRC = 0xA11CE;
    private static final long SECOND = 1_000_000_000L;

    private final List<InetSocketAddress> locks = new ArrayList<>();
    private final Tally tally = new Tally();
    private final SourceLatch latch = new SourceLatch(BEHIND_NAT.getAddress(), locks::add, tally);
    private long now;

    private boolean believes(InetSocketAddress from, int sequence, int ssrc) {
        now += 20_000_000L;
        return latch.passes(Packets.from(from, sequence, ssrc, now));
    }

    private boolean believes(InetSocketAddress from, int sequence) {
        return believes(from, sequence, SSRC);
    }

    @Test
    void nobodyIsBelievedBeforeTheAnswer() {
        assertThat(believes(ANNOUNCED, 1)).isFalse();
        assertThat(latch.peer()).isEmpty();
        assertThat(latch.knows(ANNOUNCED.getAddress())).isFalse();
    }

    @Test
    void theAnnouncedSourceIsLockedToAtOnce() {
        latch.expect(Optional.of(ANNOUNCED));
        assertThat(latch.peer()).contains(ANNOUNCED);
        assertThat(believes(ANNOUNCED, 1)).isTrue();
        assertThat(believes(STRANGER, 2)).isFalse();
        assertThat(believes(BEHIND_NAT, 2)).isFalse();
        assertThat(believes(ANNOUNCED, 2)).isTrue();
        assertThat(locks).containsExactly(ANNOUNCED);
        assertThat(latch.foreign()).isEqualTo(2);
        assertThat(tally.foreign.value()).isEqualTo(2);
    }

    @Test
    void thePeersHostIsLockedToWhateverItsPort() {
        latch.expect(Optional.of(ANNOUNCED));
        assertThat(believes(BEHIND_NAT, 1)).isTrue();
        assertThat(latch.peer()).contains(BEHIND_NAT);
    }

    @Test
    void aStrangerNeedsFivePacketsInSequenceOfOneSource() {
        latch.expect(Optional.of(ANNOUNCED));
        for (int i = 0; i < 50; i++) {
            assertThat(believes(STRANGER, 10 * i)).isFalse();
        }
        for (int i = 1; i < SourceLatch.LEARNING; i++) {
            assertThat(believes(STRANGER, 60_000 + i)).isFalse();
        }
        assertThat(believes(STRANGER, 60_005)).isTrue();
        assertThat(latch.peer()).contains(STRANGER);
    }

    @Test
    void theAnnouncedSourceOustsOneThatWasLearnt() {
        latch.expect(Optional.of(ANNOUNCED));
        believes(BEHIND_NAT, 1);
        assertThat(believes(ANNOUNCED, 100, 0xB0B)).isTrue();
        assertThat(believes(BEHIND_NAT, 2)).isFalse();
    }

    @Test
    void aForgedPacketWithAnotherSsrcChangesNothing() {
        latch.expect(Optional.of(ANNOUNCED));
        believes(ANNOUNCED, 1);
        assertThat(believes(ANNOUNCED, 500, 0xBAD)).isFalse();
        assertThat(believes(ANNOUNCED, 2)).isTrue();
    }

    @Test
    void aNewSsrcIsBelievedAtItsSecondPacket() {
        latch.expect(Optional.of(ANNOUNCED));
        believes(ANNOUNCED, 1);
        assertThat(believes(ANNOUNCED, 500, 0xB0B)).isFalse();
        assertThat(believes(ANNOUNCED, 501, 0xB0B)).isTrue();
        assertThat(believes(ANNOUNCED, 502, 0xB0B)).isTrue();
    }

    @Test
    void theSameStreamFromElsewhereIsBelievedAfterSilenceOnly() {
        latch.expect(Optional.of(ANNOUNCED));
        believes(ANNOUNCED, 1);
        assertThat(believes(STRANGER, 2)).as("no silence").isFalse();
        now += SourceLatch.QUIET_SECONDS * SECOND;
        assertThat(believes(STRANGER, 3, 0xBAD)).as("another stream").isFalse();
        assertThat(believes(STRANGER, 30_000)).as("far off in sequence").isFalse();
        assertThat(believes(STRANGER, 110)).isTrue();
        assertThat(latch.peer()).contains(STRANGER);
    }

    @Test
    void anotherAnnouncementOpensTheLockAndTheSameOneDoesNot() {
        latch.expect(Optional.of(ANNOUNCED));
        believes(BEHIND_NAT, 1);
        latch.expect(Optional.of(ANNOUNCED));
        latch.expect(Optional.empty());
        assertThat(latch.peer()).contains(BEHIND_NAT);
        InetSocketAddress moved = new InetSocketAddress("192.0.2.40", 6000);
        latch.expect(Optional.of(moved));
        assertThat(latch.peer()).contains(moved);
        assertThat(believes(moved, 1, 7)).isTrue();
    }

    @Test
    void theLockIsFirmWhileTheAnnouncedSourceGoesOn() {
        latch.expect(Optional.of(ANNOUNCED));
        assertThat(latch.isFirm(now)).as("nothing was heard").isFalse();
        believes(BEHIND_NAT, 1);
        assertThat(latch.isFirm(now)).as("the announced source may still come").isFalse();
        believes(ANNOUNCED, 2);
        assertThat(latch.isFirm(now)).isTrue();
        assertThat(latch.isFirm(now + SourceLatch.QUIET_SECONDS * SECOND / 2))
                .as("soon it may come from elsewhere")
                .isFalse();
        latch.expect(Optional.of(BEHIND_NAT));
        assertThat(latch.isFirm(now)).as("another was announced").isFalse();
    }

    @Test
    void reportsBelongToTheHostThatIsBelieved() {
        latch.expect(Optional.of(ANNOUNCED));
        InetAddress other = STRANGER.getAddress();
        assertThat(latch.knows(ANNOUNCED.getAddress())).isTrue();
        assertThat(latch.knows(other)).isFalse();
        believes(BEHIND_NAT, 1);
        assertThat(latch.knows(BEHIND_NAT.getAddress())).isTrue();
        assertThat(latch.knows(ANNOUNCED.getAddress())).isFalse();
    }
}
