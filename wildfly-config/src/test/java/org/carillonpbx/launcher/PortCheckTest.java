package org.carillonpbx.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void aTakenPortIsNamedTogetherWithItsHolder() throws IOException {
        Ports ports = new Ports(3_000);
        try (ServerSocket portal = bound(ports)) {
            int port = portal.getLocalPort();
            Ports taken = new Ports(port - new Ports(0).https());
            assertThatThrownBy(() -> PortCheck.allFree(taken, "127.0.0.1", false))
                    .hasMessageContaining("HTTPS port " + port + "/tcp is taken by java")
                    .hasMessageContaining("pid " + ProcessHandle.current().pid())
                    .isInstanceOfSatisfying(
                            Failure.class,
                            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.PORT_TAKEN));
        }
    }

    @Test
    void anAddressThatIsNotOursIsNotMistakenForATakenPort() {
        assertThatThrownBy(() -> PortCheck.allFree(new Ports(7_000), "192.0.2.1", false))
                .hasMessageContaining("no such address");
    }

    /** The first HTTPS port at or above this offset's that nobody holds, now held by us. */
    private static ServerSocket bound(Ports ports) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.https()));
            return socket;
        } catch (BindException taken) {
            socket.close();
            return bound(new Ports(ports.offset() + 1));
        }
    }
}
