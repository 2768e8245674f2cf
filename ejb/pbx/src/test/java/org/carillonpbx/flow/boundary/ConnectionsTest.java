package org.carillonpbx.flow.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.registrar.boundary.Registration;
import org.carillonpbx.registrar.boundary.Registrations;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final List<StandingFlow> standing = new ArrayList<>(List.of(
            flow("tcp:192.0.2.7:40000", NOON),
            flow("tls:[2001:db8::7]:40001", NOON.plusSeconds(5)),
            flow("wss:192.0.2.8:40002", NOON.plusSeconds(9))));
    private final List<String> written = new ArrayList<>();
    private final Connections connections = new Connections(new Flows(), new Phones(), new Notebook());

    private static StandingFlow flow(String id, Instant since) {
        return new StandingFlow(id, true, true, since, since, 10, 20);
    }

    private List<String> found(String transport, String account, String peer) {
        return connections.find(transport, account, peer, 0, 10).rows().stream()
                .map(LiveConnection::id)
                .toList();
    }

    @Test
    void theYoungestComesFirst() {
        assertThat(found("", "", ""))
                .containsExactly("wss:192.0.2.8:40002", "tls:[2001:db8::7]:40001", "tcp:192.0.2.7:40000");
        assertThat(connections.find("", "", "", 1, 1).total()).isEqualTo(3);
        assertThat(connections.find("", "", "", 1, 1).rows())
                .extracting(LiveConnection::peer)
                .containsExactly("[2001:db8::7]:40001");
    }

    @Test
    void eachIsShownWithThoseWhoAreRegisteredOverIt() {
        assertThat(found("", "1002", "")).containsExactly("tcp:192.0.2.7:40000");
        LiveConnection one = connections.find("tcp", "", "", 0, 10).rows().get(0);
        assertThat(one.accounts()).containsExactly("1001", "1002");
        assertThat(one.roundTripMicros()).hasValue(1_200);
        assertThat(connections.find("wss", "", "", 0, 10).rows().get(0).accounts())
                .isEmpty();
    }

    @Test
    void anAddressIsFoundByItsBeginning() {
        assertThat(found("", "", "192.0.2.")).hasSize(2);
        assertThat(found("tcp", "", "192.0.2.8")).isEmpty();
    }

    @Test
    void whatIsEndedIsWrittenDownAndWhatIsGoneIsNot() {
        assertThat(connections.end("tcp:192.0.2.7:40000")).isTrue();
        assertThat(connections.end("tcp:192.0.2.7:40000")).isFalse();
        assertThat(written).containsExactly("connection.end connection tcp:192.0.2.7:40000");
    }

    private final class Flows implements FlowList {
        @Override
        public List<StandingFlow> standing() {
            return List.copyOf(standing);
        }

        @Override
        public boolean end(String id) {
            return standing.removeIf(flow -> flow.id().equals(id));
        }
    }

    private static final class Phones extends Registrations {
        @Override
        public List<Registration> all() {
            return List.of(phone("1002", OptionalLong.of(1_200)), phone("1001", OptionalLong.empty()));
        }

        private static Registration phone(String extension, OptionalLong roundTrip) {
            return new Registration(
                    extension,
                    "sip:x",
                    "tcp:192.0.2.7:40000",
                    "tcp",
                    "Phone/1",
                    "",
                    "SHA-256",
                    "connected",
                    roundTrip,
                    false,
                    "",
                    NOON,
                    NOON);
        }
    }

    private final class Notebook extends AuditLog {
        @Override
        public void record(String action, String subject, String before, String after) {
            written.add(action + " " + subject);
        }
    }
}
