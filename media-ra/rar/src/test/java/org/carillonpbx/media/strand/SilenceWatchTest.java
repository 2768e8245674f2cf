package org.carillonpbx.media.strand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.carillonpbx.media.rtp.Packets;
import org.carillonpbx.media.rtp.Reception;
import org.carillonpbx.media.rtp.Tally;
import org.junit.jupiter.api.Test;

class SilenceWatchTest {
    private final AtomicInteger told = new AtomicInteger();
    private final SilenceWatch watch = new SilenceWatch(60, told::incrementAndGet);
    private final Reception reception = new Reception(new Tally());

    private int toldAt(long now) {
        watch.tick(now, reception);
        return told.get();
    }

    private void sound(int sequence, long now) {
        reception.passes(Packets.from(Packets.PHONE, sequence, 1, now));
    }

    @Test
    void silenceIsToldOnceAndAgainAfterSound() {
        watch.expect(true, 1000);
        assertThat(toldAt(1059)).isZero();
        assertThat(toldAt(1060)).isOne();
        assertThat(toldAt(5000)).isOne();
        sound(1, 5001);
        assertThat(toldAt(5060)).isOne();
        assertThat(toldAt(5061)).isEqualTo(2);
    }

    @Test
    void theTimeStartsAnewWhenAHoldEnds() {
        watch.expect(true, 0);
        sound(1, 10);
        watch.expect(false, 20);
        assertThat(toldAt(900)).isZero();
        watch.expect(true, 1000);
        assertThat(toldAt(1059)).isZero();
        assertThat(toldAt(1060)).isOne();
    }

    @Test
    void whoMayKeepSilentIsExcusedByItsReportsOnceItWasHeard() {
        watch.expect(true, 0);
        watch.excuse(reception, 50);
        assertThat(toldAt(60)).as("never heard at all").isOne();
        sound(1, 100);
        assertThat(toldAt(110)).isOne();
        watch.excuse(reception, 150);
        assertThat(toldAt(205)).isOne();
        assertThat(toldAt(210)).isEqualTo(2);
    }

    @Test
    void nothingIsToldWhereItIsSwitchedOff() {
        SilenceWatch never = new SilenceWatch(0, told::incrementAndGet);
        never.expect(true, 0);
        never.tick(1_000_000, reception);
        assertThat(told.get()).isZero();
    }
}
