package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.carillonpbx.sip.AccessPicture;
import org.carillonpbx.sip.FloodLimits;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.testphone.Malformations;
import org.carillonpbx.sip.testphone.Silence;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Thousands of INVITEs that are wrong in one place each: others are served all the while, and nothing is left of them. */
@Isolated("what is written to the streams and the log has to be its own")
class MalformedInvitesTest {

    private static final int AT_ONCE = 50;

    private static TestExchange exchange;

    @BeforeAll
    static void start() {
        exchange = TestExchange.running();
        exchange.listener.admission = request -> new Refused(404, "Not Found");
        FloodLimits wide = new FloodLimits(100_000, 1_000_000, 1_000_000);
        exchange.connection().access(new AccessPicture(Map.of(), List.of(), Set.of(), wide));
    }

    @AfterAll
    static void stop() {
        exchange.close();
    }

    @Test
    void nothingIsLeftOfThemAndOthersAreServed() {
        try (Silence silence = new Silence();
                TestPhone mallory = TestPhone.at("127.44.75.1", "mallory", exchange.port);
                TestPhone good = TestPhone.at("127.44.75.2", "1001", exchange.port)) {
            List<byte[]> all = Malformations.all(mallory.port()).toList();
            assertThat(all).hasSizeGreaterThan(4_500);
            for (int i = 0; i < all.size(); i++) {
                mallory.send(all.get(i));
                if (i % AT_ONCE == 0) {
                    good.send(good.request("OPTIONS", "1"));
                    assertThat(good.awaitAny().status()).isEqualTo(200);
                }
            }
            Awaitility.await().untilAsserted(() -> {
                assertThat(exchange.connection().figures().dialogs()).isZero();
                assertThat(exchange.connection().figures().serverTransactions()).isZero();
            });
            silence.kept();
        }
    }
}
