package org.carillonpbx.subscription.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillonpbx.subscription.boundary.PhoneOrder;
import org.junit.jupiter.api.Test;

class OrderEventsTest {
    @Test
    void mostPhonesKnowCheckSync() {
        assertThat(OrderEvents.of(PhoneOrder.RESYNC, "Yealink SIP-T46S 66.85")).isEqualTo("check-sync;reboot=false");
        assertThat(OrderEvents.of(PhoneOrder.REBOOT, "")).isEqualTo("check-sync;reboot=true");
    }

    @Test
    void someHaveWordsOfTheirOwn() {
        assertThat(OrderEvents.of(PhoneOrder.RESYNC, "Cisco/SPA504G-7.6.2c")).isEqualTo("resync");
        assertThat(OrderEvents.of(PhoneOrder.REBOOT, "Linksys/SPA942-6.1.5")).isEqualTo("reboot");
    }
}
