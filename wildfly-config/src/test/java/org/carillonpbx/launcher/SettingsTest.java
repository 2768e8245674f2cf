package org.carillonpbx.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void aVariableNamesTheSettingInCapitals() {
        assertThat(Settings.of(Map.of("CARILLON_SIP_EXTERNAL_ADDRESS", "198.51.100.7")))
                .containsExactly(Map.entry("carillon.sip.external.address", "198.51.100.7"));
    }

    @Test
    void otherPeoplesVariablesAndTheLaunchersOwnAreNoSettings() {
        assertThat(Settings.of(Map.of("PATH", "/bin", "CARILLON_ADMIN_PASSWORD", "x", "CARILLON_JAVA_OPTS", "-Xint")))
                .isEmpty();
    }
}
