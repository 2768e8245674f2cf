package org.carillonpbx.telemetry.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CollectorTest {
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final AtomicInteger busyFor = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void aCollectorListens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean busy = busyFor.getAndDecrement() > 0;
            if (!busy) {
                tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("x-token")));
                received.add(new String(body, StandardCharsets.ISO_8859_1));
            }
            exchange.sendResponseHeaders(busy ? 503 : 200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void itGoes() {
        server.stop(0);
    }

    @Test
    void spansArriveWithTheHeadersThatAreSet() {
        try (Collector collector = collector()) {
            collector.tracer().spanBuilder("call").startSpan().end();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !received.isEmpty());
        }
        assertThat(received.get(0)).contains("call").contains("service.name").contains("node7");
        assertThat(tokens).containsExactly("secret");
    }

    @Test
    void aCollectorThatIsBusyIsTriedAgain() {
        busyFor.set(1);
        try (Collector collector = collector()) {
            collector.tracer().spanBuilder("call").startSpan().end();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !received.isEmpty());
        }
    }

    @Test
    void whatWaitsIsSentBeforeTheEnd() {
        try (Collector collector = new Collector(address(), Map.of(), "node7", Duration.ofHours(1))) {
            collector.tracer().spanBuilder("call").startSpan().end();
        }
        assertThat(received).hasSize(1);
    }

    @Test
    void headersAreReadFromPairsBetweenCommas() {
        assertThat(Telemetry.headers("authorization=Bearer a=b, x-tenant = 7,nonsense,"))
                .containsExactly(Map.entry("authorization", "Bearer a=b"), Map.entry("x-tenant", "7"));
    }

    private Collector collector() {
        return new Collector(address() + "/", Map.of("x-token", "secret"), "node7", Duration.ofMillis(50));
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
