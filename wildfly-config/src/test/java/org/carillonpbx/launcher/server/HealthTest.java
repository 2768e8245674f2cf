package org.carillonpbx.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HealthTest {

    @Test
    void aServerThatIsStillBootingHasNotFailed() {
        assertThat(Health.saysBootErrors("""
                        {"status":"DOWN","checks":[{"name":"server-state","status":"DOWN","data":{"value":"starting"}},
                        {"name":"deployments-status","status":"DOWN"},{"name":"boot-errors","status":"DOWN"}]}""")).isFalse();
    }

    @Test
    void aBootedServerWithErrorsHasFailed() {
        assertThat(Health.saysBootErrors("""
                        {"status":"DOWN","checks":[{"name":"server-state","status":"UP","data":{"value":"running"}},
                        {"name":"deployments-status","status":"UP"},{"name":"boot-errors","status":"DOWN"}]}""")).isTrue();
    }

    @Test
    void aReadyServerHasNotFailed() {
        assertThat(Health.saysBootErrors("""
                        {"status":"UP","checks":[{"name":"server-state","status":"UP","data":{"value":"running"}},
                        {"name":"deployments-status","status":"UP"},{"name":"boot-errors","status":"UP"}]}""")).isFalse();
    }
}
