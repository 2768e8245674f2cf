package org.carillonpbx.registrar.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.RegisterRequest.Binding;
import org.carillonpbx.sip.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LostFlowTest {
    private static final String DESK = "sip:1001@192.0.2.7:5060;transport=tcp";
    private final RegistrarFixture pbx = new RegistrarFixture();
    private final Phone phone = pbx.phone("1001").contact(DESK);

    @Test
    void aPhoneThatListensWhereItsContactSaysCanStillBeCalled() {
        phone.source = new Peer(Transport.TCP, "192.0.2.7", 41_234);
        phone.registers();
        pbx.registrar.flowLost(phone.source);
        assertThat(pbx.contacts("1001")).containsExactly(DESK);
    }

    @Test
    void aPhoneBehindANatCannot() {
        phone.source = new Peer(Transport.TCP, "203.0.113.9", 41_234);
        phone.registers();
        pbx.registrar.flowLost(phone.source);
        assertThat(pbx.contacts("1001")).isEmpty();
    }

    @Test
    void norOneThatAskedToBeReachedOverItsConnectionOnly() {
        phone.source = new Peer(Transport.TCP, "192.0.2.7", 41_234);
        phone.contacts =
                List.of(new Binding(DESK, OptionalInt.empty(), 1_000, Optional.of("urn:uuid:1"), OptionalInt.of(1)));
        phone.registers();
        pbx.registrar.flowLost(phone.source);
        assertThat(pbx.contacts("1001")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS", "WS", "WSS"})
    void norOneThatTakesNoConnections(Transport transport) {
        phone.source = new Peer(transport, "192.0.2.7", 41_234);
        phone.registers();
        pbx.registrar.flowLost(phone.source);
        assertThat(pbx.contacts("1001")).isEmpty();
    }

    @Test
    void anotherConnectionsEndChangesNothing() {
        phone.source = new Peer(Transport.TLS, "192.0.2.7", 41_234);
        phone.registers();
        pbx.registrar.flowLost(new Peer(Transport.TLS, "192.0.2.7", 41_235));
        assertThat(pbx.contacts("1001")).containsExactly(DESK);
    }
}
