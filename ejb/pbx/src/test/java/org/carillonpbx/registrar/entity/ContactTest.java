package org.carillonpbx.registrar.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carillonpbx.call.Target;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactTest {
    private static final String INSTANCE = "urn:uuid:f81d4fae-7dec-41d0-a765-00a0c91e6bf6";

    private static Contact contact(String uri, Transport transport, String address, int port) {
        return contact(uri, new Peer(transport, address, port), INSTANCE, 0, "Testphone", List.of());
    }

    private static Contact contact(
            String uri, Peer source, String instance, int registration, String agent, List<String> path) {
        return new Contact(
                uri, source, path, instance, registration, 1_000, "c", 1, agent, "MD5", 60, 1_000, 61_000, 61_000);
    }

    @ParameterizedTest
    @CsvSource({
        "sip:1001@192.0.2.7:5060, UDP, 192.0.2.7, 5060, false",
        "sip:1001@192.0.2.7, UDP, 192.0.2.7, 5060, false",
        "sip:1001@192.0.2.7:5060, UDP, 192.0.2.7, 61000, true",
        "sip:1001@10.0.0.7:5060, UDP, 192.0.2.7, 5060, true",
        "sip:1001@192.0.2.7:5060;transport=tcp, TCP, 192.0.2.7, 61000, false",
        "sip:1001@10.0.0.7:5060;transport=tcp, TCP, 192.0.2.7, 61000, true",
        "sip:1001@[2001:db8::7]:5060, UDP, 2001:db8:0:0:0:0:0:7, 5060, false",
        "sip:1001@[2001:DB8::7]:5060, UDP, 2001:db8:0:0:0:0:0:8, 5060, true",
        "sip:x9@d3k9.invalid;transport=ws, WSS, 192.0.2.7, 51000, false",
        "sip:1001@phone.example, UDP, 192.0.2.7, 5060, false"
    })
    void addressThatPacketsDoNotComeFromTellsOfNat(
            String uri, Transport transport, String address, int port, boolean nat) {
        assertThat(contact(uri, transport, address, port).translated()).isEqualTo(nat);
    }

    @Test
    void proxyOnTheWayIsNoNat() {
        Peer proxy = new Peer(Transport.UDP, "192.0.2.1", 5060);
        assertThat(contact("sip:1001@10.0.0.7", proxy, INSTANCE, 0, "", List.of("<sip:192.0.2.1;lr>"))
                        .translated())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "urn:uuid:00000000-0000-1000-8000-00156512ab3c, Yealink SIP-T46S, 00:15:65:12:ab:3c",
        "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6, any, 00:a0:c9:1e:6b:f6",
        "urn:uuid:f81d4fae-7dec-11d0-a765-01a0c91e6bf6, any, ''",
        "urn:uuid:f81d4fae-7dec-41d0-a765-00a0c91e6bf6, any, ''",
        "'', Yealink SIP-T46S 66.84.0.15 805EC00e1234, 80:5e:c0:0e:12:34",
        "'', Phone 1.0 (80-5e-c0-0e-12-34), 80:5e:c0:0e:12:34",
        "'', Testphone 123456789012, ''",
        "'', baresip v1.0.0 (x86_64/linux), ''"
    })
    void hardwareAddressIsReadWhereItShows(String instance, String agent, String mac) {
        Peer source = new Peer(Transport.UDP, "192.0.2.7", 5060);
        assertThat(contact("sip:1001@192.0.2.7", source, instance, 0, agent, List.of())
                        .hardwareAddress())
                .isEqualTo(mac);
    }

    @Test
    void flowsOfOnePhoneAreOneTargetAndItsOtherWays() {
        Peer first = new Peer(Transport.TCP, "192.0.2.7", 50_001);
        Peer second = new Peer(Transport.TCP, "192.0.2.7", 50_002);
        Peer other = new Peer(Transport.TCP, "192.0.2.8", 50_003);
        AddressOfRecord aor = new AddressOfRecord(List.of(
                contact("sip:a", first, INSTANCE, 1, "", List.of()),
                contact("sip:a", second, INSTANCE, 2, "", List.of()),
                contact("sip:b", other, "urn:uuid:2", 1, "", List.of()),
                contact("sip:c", other, "", 0, "", List.of())));

        List<Target> targets = aor.targets(2_000);

        assertThat(targets).extracting(Target::uri).containsExactly("sip:a", "sip:b", "sip:c");
        assertThat(targets.get(0).next()).hasValueSatisfying(next -> {
            assertThat(next.hop()).isEqualTo(second.toString());
            assertThat(next.next()).isEmpty();
        });
        assertThat(targets.get(1).next()).isEmpty();
    }
}
