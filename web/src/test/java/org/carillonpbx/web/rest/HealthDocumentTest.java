package org.carillonpbx.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carillonpbx.operations.boundary.HealthCheck;
import org.junit.jupiter.api.Test;

class HealthDocumentTest {
    private static final HealthCheck WELL = new HealthCheck("sip", HealthCheck.State.GREEN, "");
    private static final HealthCheck SLOW = new HealthCheck("disk", HealthCheck.State.AMBER, "12 % left on /data");
    private static final HealthCheck GONE = new HealthCheck("database", HealthCheck.State.RED, "db.example refused");

    @Test
    void amberIsStillUp() {
        assertThat(HealthDocument.of(List.of(WELL, SLOW), true).httpStatus()).isEqualTo(200);
    }

    @Test
    void redIsDown() {
        assertThat(HealthDocument.of(List.of(WELL, GONE), true).httpStatus()).isEqualTo(503);
    }

    @Test
    void reasonsAreForInsiders() {
        assertThat(HealthDocument.of(List.of(GONE), false).checks())
                .containsExactly(new HealthCheck("database", HealthCheck.State.RED, ""));
        assertThat(HealthDocument.of(List.of(GONE), true).checks()).containsExactly(GONE);
    }

    @Test
    void onlyLoopbackIsThisMachine() {
        assertThat(Insider.loopback("127.0.0.1")).isTrue();
        assertThat(Insider.loopback("::1")).isTrue();
        assertThat(Insider.loopback("192.0.2.7")).isFalse();
    }
}
