package org.carillonpbx.telemetry.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.FactListener;

/** Sends every call as a trace to the collector that {@code carillon.otlp.endpoint} names; does nothing where none is named. */
@ApplicationScoped
public class Telemetry implements FactListener {
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private Optional<Collector> collector = Optional.empty();
    private Optional<CallSpans> spans = Optional.empty();

    @PostConstruct
    void open() {
        String endpoint = System.getProperty("carillon.otlp.endpoint", "").strip();
        if (!endpoint.isEmpty()) {
            Collector opened = new Collector(
                    endpoint,
                    headers(System.getProperty("carillon.otlp.headers", "")),
                    System.getProperty("carillon.node", "node1"),
                    INTERVAL);
            collector = Optional.of(opened);
            spans = Optional.of(new CallSpans(opened.tracer()));
        }
    }

    /** {@code name=value} pairs between commas; what is none is left out. */
    static Map<String, String> headers(String text) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String pair : text.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                headers.put(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            }
        }
        return headers;
    }

    @Override
    public void onFact(CallFact fact) {
        spans.ifPresent(listener -> listener.onFact(fact));
    }

    @PreDestroy
    void close() {
        collector.ifPresent(Collector::close);
    }
}
