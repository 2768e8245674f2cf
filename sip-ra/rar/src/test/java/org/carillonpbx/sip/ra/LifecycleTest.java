package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it counts threads")
class LifecycleTest {

    private static void answers(int port) {
        try (TestPhone udp = TestPhone.udp("1", port);
                TestPhone tcp = TestPhone.tcp("1", port)) {
            for (TestPhone phone : List.of(udp, tcp)) {
                phone.send(phone.request("OPTIONS", "1"));
                phone.awaitResponse(200, "OPTIONS");
            }
        }
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.contains("carillon-sip")
                        || name.contains("EventScanner")
                        || name.contains("SipTimer")
                        || name.contains("UDP")
                        || name.contains("NioSelector"))
                .toList();
    }

    @Test
    void redeployFreesThePortsAndTakesThemAgain() {
        int port = TestExchange.freePort();
        for (int i = 0; i < 3; i++) {
            try (TestExchange exchange = new TestExchange(port)) {
                exchange.start();
                exchange.activate();
                answers(port);
            }
            Awaitility.await().until(() -> threads().isEmpty());
        }
    }

    @Test
    void portsStayClosedUntilSomebodyListens() throws IOException {
        try (TestExchange exchange = new TestExchange()) {
            exchange.start();
            new ServerSocket(exchange.port).close();
            assertThat(exchange.connection().listeningPoints()).isEmpty();
            exchange.activate();
            assertThat(exchange.connection().listeningPoints())
                    .containsExactlyInAnyOrder("udp:127.0.0.1:" + exchange.port, "tcp:127.0.0.1:" + exchange.port);
        }
    }

    @Test
    void callersAreAskedToComeBackWhileNobodyListens() {
        try (TestExchange exchange = TestExchange.running();
                TestPhone phone = TestPhone.udp("1", exchange.port)) {
            exchange.deactivate();
            exchange.deactivate();
            phone.send(phone.invite("2", "v=0\r\n"));
            assertThat(phone.awaitResponse(503, "INVITE").header("Retry-After")).isNotEmpty();
            exchange.activate();
            answers(exchange.port);
        }
    }

    @Test
    void occupiedPortIsNamedInOneMessage() throws IOException {
        int port = TestExchange.freePort();
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (DatagramSocket occupant = new DatagramSocket(address);
                TestExchange exchange = new TestExchange(port)) {
            assertThat(occupant.getLocalPort()).isEqualTo(port);
            exchange.start();
            assertThatThrownBy(exchange::activation)
                    .hasMessageContaining("CARILLON1003")
                    .hasMessageContaining("udp 127.0.0.1:" + port)
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void wrongSettingsAreNamed() {
        try (TestExchange exchange = new TestExchange()) {
            exchange.adapter.setTransports("udp,pigeon");
            assertThatThrownBy(exchange::start).hasMessageContaining("PIGEON");
        }
    }

    @Test
    void severalAddressesAreListenedOn() {
        try (TestExchange exchange = new TestExchange()) {
            int other = TestExchange.freePort();
            exchange.adapter.setBind("127.0.0.1,127.0.0.1:" + other);
            exchange.start();
            exchange.activate();
            answers(exchange.port);
            answers(other);
        }
    }

    @Test
    void restartedStackAnswersAgain() {
        try (TestExchange exchange = TestExchange.running()) {
            exchange.exchange().restart("a test asked for it");
            answers(exchange.port);
            assertThat(exchange.connection().figures().receiverRestarts()).isOne();
        }
    }

    /** The stack's reader of datagrams ends with an Error, its port open and deaf; a reader of streams does not. */
    @Test
    void readerThatDiesOfAnErrorIsNoticedAndReplaced() {
        try (TestExchange exchange = TestExchange.running();
                TestPhone udp = TestPhone.udp("1", exchange.port);
                TestPhone tcp = TestPhone.tcp("1", exchange.port)) {
            exchange.listener.admission = request -> {
                throw new LinkageError("as a test wants it");
            };
            tcp.send(tcp.invite("2", "v=0\r\n"));
            answers(exchange.port);
            udp.send(udp.invite("2", "v=0\r\n"));
            Awaitility.await()
                    .dontCatchUncaughtExceptions()
                    .atMost(60, TimeUnit.SECONDS)
                    .until(() -> exchange.connection().figures().receiverRestarts() == 1);
            answers(exchange.port);
        }
    }
}
