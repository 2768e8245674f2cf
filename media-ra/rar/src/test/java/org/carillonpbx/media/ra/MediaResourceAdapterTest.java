package org.carillonpbx.media.ra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.ResourceAdapterInternalException;
import java.net.DatagramSocket;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.carillonpbx.media.MediaConnection;
import org.carillonpbx.media.MediaConnectionFactory;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.media.Outcome;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.PortSetup;
import org.carillonpbx.media.inflow.MediaActivationSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MediaResourceAdapterTest {
    private final MediaResourceAdapter adapter = new MediaResourceAdapter();
    private final MediaActivationSpec spec = new MediaActivationSpec();
    private final FakeEndpoints endpoints = new FakeEndpoints();

    /** Hands out connections as a container without a pool would. */
    private static final class Unpooled implements ConnectionManager {
        private static final long serialVersionUID = 1L;

        @Override
        public Object allocateConnection(ManagedConnectionFactory factory, ConnectionRequestInfo request)
                throws ResourceException {
            ManagedConnection managed = factory.createManagedConnection(null, request);
            return managed.getConnection(null, request);
        }
    }

    @BeforeEach
    void isSetUp() {
        adapter.setBind("127.0.0.1");
        adapter.setPortMin(12_700);
        adapter.setPortMax(12_799);
        adapter.setStrands(1);
    }

    @AfterEach
    void isStopped() {
        adapter.stop();
    }

    private MediaConnection connection() throws Exception {
        MediaManagedConnectionFactory factory = new MediaManagedConnectionFactory();
        factory.setResourceAdapter(adapter);
        return ((MediaConnectionFactory) factory.createConnectionFactory(new Unpooled())).connection();
    }

    private static void openAndClose(MediaConnection connection, String name) {
        PortKey key = new PortKey(name);
        assertThat(connection.open(key, new PortSetup("call", "127.0.0.1", Optional.empty())))
                .isEqualTo(Outcome.DONE);
        connection.close(key);
    }

    @Test
    void eventsReachTheBeanOnOneHeldEndpoint() throws Exception {
        adapter.start(null);
        adapter.endpointActivation(endpoints, spec);
        adapter.endpointActivation(endpoints, spec);
        try (MediaConnection connection = connection()) {
            for (int i = 0; i < 20; i++) {
                openAndClose(connection, "port-" + i);
            }
            Awaitility.await().until(() -> endpoints.events().size() == 20);
        }
        assertThat(endpoints.events()).extracting(event -> event.port().value()).startsWith("port-0", "port-1");
        assertThat(endpoints.events()).allMatch(MediaEvent.Measured.class::isInstance);
        assertThat(endpoints.made()).isEqualTo(1);
        adapter.endpointDeactivation(endpoints, spec);
        adapter.endpointDeactivation(endpoints, spec);
        Awaitility.await().until(() -> endpoints.released() == 1);
    }

    @Test
    void aBeanThatFailsOrIsNotReadyYetDoesNotEndTheTelling() throws Exception {
        adapter.start(null);
        endpoints.refuseFirst(2);
        endpoints.failAt("bad");
        adapter.endpointActivation(endpoints, spec);
        try (MediaConnection connection = connection()) {
            openAndClose(connection, "first");
            openAndClose(connection, "bad");
            openAndClose(connection, "last");
            Awaitility.await().until(() -> endpoints.events().size() == 2);
        }
        assertThat(endpoints.events()).extracting(event -> event.port().value()).containsExactly("first", "last");
        assertThat(endpoints.made()).isEqualTo(2);
    }

    @Test
    void aRedeploymentTakesThePortsAgain() throws Exception {
        adapter.setPortMax(12_701);
        for (int i = 0; i < 3; i++) {
            adapter.start(null);
            adapter.start(null);
            adapter.endpointActivation(endpoints, spec);
            try (MediaConnection connection = connection()) {
                openAndClose(connection, "port");
            }
            adapter.endpointDeactivation(endpoints, spec);
            adapter.stop();
            adapter.stop();
            adapter.endpointDeactivation(endpoints, spec);
            try (DatagramSocket free = new DatagramSocket(12_700)) {
                assertThat(free.isBound()).isTrue();
            }
        }
    }

    @Test
    void settingsThatMakeNoSenseStopTheStart() {
        adapter.setBind("localhost");
        assertThatThrownBy(() -> adapter.start(null))
                .isInstanceOf(ResourceAdapterInternalException.class)
                .hasMessageContaining("localhost");
        adapter.setBind("127.0.0.1");
        adapter.setPortMax(12_700);
        assertThatThrownBy(() -> adapter.start(null)).isInstanceOf(ResourceAdapterInternalException.class);
    }

    @Test
    void aConnectionSaysSoWhenTheAdapterIsStopped() throws Exception {
        adapter.start(null);
        MediaConnection connection = connection();
        adapter.stop();
        assertThatThrownBy(connection::figures).isInstanceOf(IllegalStateException.class);
        connection.close();
        connection.close();
    }
}
