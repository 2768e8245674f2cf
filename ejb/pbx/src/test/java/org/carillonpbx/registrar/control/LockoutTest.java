package org.carillonpbx.registrar.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.carillonpbx.registrar.boundary.LockedOut;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Transport;
import org.junit.jupiter.api.Test;

class LockoutTest {
    private static final String ATTACKER = "203.0.113.66";
    private static final String OFFICE = "192.0.2.7";
    private final Lockout lockout = new Lockout();
    private long now = 1_000_000;

    @Test
    void fiveWrongPasswordsLockThePairOut() {
        fail("1001", ATTACKER, 4);
        assertThat(refused("1001", ATTACKER)).isZero();
        fail("1001", ATTACKER, 1);
        assertThat(refused("1001", ATTACKER)).isEqualTo(60);
        assertThat(refused("1002", ATTACKER)).isZero();
    }

    @Test
    void theVictimIsNotLockedOutElsewhere() {
        fail("1001", ATTACKER, 200);

        assertThat(refused("1001", OFFICE)).isZero();
    }

    @Test
    void theLockEndsAndTheNextIsTwiceAsLong() {
        fail("1001", ATTACKER, 5);
        now += 60_000;
        assertThat(refused("1001", ATTACKER)).isZero();
        fail("1001", ATTACKER, 5);
        assertThat(refused("1001", ATTACKER)).isEqualTo(120);
    }

    @Test
    void failuresLongAgoAreForgotten() {
        fail("1001", ATTACKER, 4);
        now += 300_000;
        fail("1001", ATTACKER, 4);

        assertThat(refused("1001", ATTACKER)).isZero();
    }

    @Test
    void aRightPasswordForgivesTheWrongOnesBefore() {
        fail("1001", OFFICE, 4);
        lockout.succeeded("1001", OFFICE);
        fail("1001", OFFICE, 4);

        assertThat(refused("1001", OFFICE)).isZero();
    }

    @Test
    void aSourceThatTriesManyAccountsIsLockedOutButForItsRegisteredPhones() {
        for (int i = 0; i < 60; i++) {
            fail("2" + i, ATTACKER, 1);
        }

        assertThat(refused("9999", ATTACKER)).isPositive();
        assertThat(lockout.refusedSeconds("1001", ATTACKER, true, now)).isZero();
    }

    @Test
    void anAccountAttackedFromManySourcesLosesPatienceWithEach() {
        for (int i = 0; i < 50; i++) {
            fail("1001", "198.51.100." + i, 1);
        }
        assertThat(refused("1001", OFFICE)).isZero();

        fail("1001", "198.51.100.99", 2);

        assertThat(refused("1001", "198.51.100.99")).isPositive();
        assertThat(refused("1001", OFFICE)).isZero();
    }

    @Test
    void aMillionSourcesTakeNoMoreRoomThanAThousandAndAreTold() {
        for (int i = 0; i < 1_000_000; i++) {
            lockout.failed("1001", "2001:db8::" + Integer.toHexString(i), now);
        }
        List<LockedOut> news = new ArrayList<>();
        lockout.tellNews(news::add);

        assertThat(news).isNotEmpty().hasSizeLessThanOrEqualTo(1_000);
        assertThat(news.get(0).account()).isEqualTo("1001");
    }

    @Test
    void onTheLoopbackEveryPortIsASource() {
        assertThat(Lockout.source(new Peer(Transport.UDP, "127.0.0.1", 5070))).isEqualTo("127.0.0.1:5070");
        assertThat(Lockout.source(new Peer(Transport.UDP, OFFICE, 5070))).isEqualTo(OFFICE);
    }

    private void fail(String account, String source, int times) {
        for (int i = 0; i < times; i++) {
            lockout.failed(account, source, now);
        }
    }

    private int refused(String account, String source) {
        return lockout.refusedSeconds(account, source, false, now);
    }
}
