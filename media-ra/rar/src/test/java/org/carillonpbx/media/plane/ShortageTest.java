package org.carillonpbx.media.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import org.carillonpbx.media.Outcome;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.PortSetup;
import org.carillonpbx.media.phone.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Four ports are two legs. */
class ShortageTest {
    private final Bench bench = new Bench(Bench.settings(12_800, 12_803, Duration.ZERO, 1));

    @AfterEach
    void close() {
        bench.close();
    }

    private Outcome third() {
        return bench.plane().open(new PortKey("third"), new PortSetup("third", "127.0.0.1", Optional.empty()));
    }

    @Test
    void whoComesWhenPortsAreUsedUpIsTurnedAwayAndThatIsToldOnceUntilTheyAreBack() {
        PortKey one = bench.open("one", Optional.empty());
        PortKey two = bench.open("two", Optional.empty());
        assertThat(third()).isEqualTo(Outcome.NO_PORT_LEFT);
        assertThat(third()).isEqualTo(Outcome.NO_PORT_LEFT);
        assertThat(bench.plane().figures().portsRefused()).isEqualTo(2);
        assertThat(bench.plane().figures().portsFree()).isZero();
        assertThat(bench.shortages().told()).containsExactly("out");
        bench.plane().close(one);
        bench.plane().close(two);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> bench.plane().figures().portsFree() == 2);
        assertThat(third()).isEqualTo(Outcome.DONE);
        assertThat(bench.shortages().told()).containsExactly("out", "back after 2");
        assertThat(bench.plane().figures().portsRefused()).isEqualTo(2);
    }

    @Test
    void theShortageLastsWhileTheLastPortGoesToAndFro() {
        PortKey one = bench.open("one", Optional.empty());
        bench.open("two", Optional.empty());
        assertThat(third()).isEqualTo(Outcome.NO_PORT_LEFT);
        bench.plane().close(one);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> bench.plane().figures().portsFree() == 1);
        assertThat(third()).isEqualTo(Outcome.DONE);
        assertThat(bench.shortages().told()).containsExactly("out");
    }
}
