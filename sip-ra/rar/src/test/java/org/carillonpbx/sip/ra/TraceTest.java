package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.awaitility.Awaitility;
import org.carillonpbx.sip.Traced;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    private TestExchange exchange;

    @BeforeEach
    void start() {
        exchange = TestExchange.running();
    }

    @AfterEach
    void stop() {
        exchange.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void everyMessageIsToldAsItWasOnTheWireWithItsSecretsMasked(String transport) {
        try (TestPhone phone =
                transport.equals("udp") ? TestPhone.udp("1001", exchange.port) : TestPhone.tcp("1001", exchange.port)) {
            phone.send(phone.request("OPTIONS", "any")
                    .with("Authorization", "Digest username=\"1001\", response=\"5ec2e7\"")
                    .with("X-Odd", "as  it   stands"));
            phone.awaitResponse(200, "OPTIONS");

            List<Traced.Message> told = Awaitility.await().until(this::messages, all -> all.size() >= 2);

            assertThat(told.get(0).inbound()).isTrue();
            assertThat(told.get(0).text())
                    .startsWith("OPTIONS sip:any")
                    .contains("response=\"******\"")
                    .contains("X-Odd: as  it   stands")
                    .doesNotContain("5ec2e7");
            assertThat(told.get(0).remote().port()).isEqualTo(phone.port());
            assertThat(told.get(0).local().port()).isEqualTo(exchange.port);
            assertThat(told.get(0).remote().transport().name()).isEqualToIgnoringCase(transport);
            assertThat(told.get(1).inbound()).isFalse();
            assertThat(told.get(1).text()).startsWith("SIP/2.0 200 OK");
            assertThat(told.get(1).sipCallId()).isEqualTo(told.get(0).sipCallId());
            assertThat(told.get(1).remote()).isEqualTo(told.get(0).remote());
        }
    }

    private List<Traced.Message> messages() {
        return exchange.listener.traced.stream()
                .filter(Traced.Message.class::isInstance)
                .map(Traced.Message.class::cast)
                .toList();
    }
}
