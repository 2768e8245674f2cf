package org.carillonpbx.telemetry.control;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.time.Duration;
import java.util.Map;

/**
 * The way to an OpenTelemetry collector: OTLP over HTTP, in batches, from a thread of its own. What does not fit into its
 * queue is lost; a collector that is away is tried again a few times for each batch.
 */
final class Collector implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int QUEUE = 16_384;

    private final SdkTracerProvider provider;

    /** @param endpoint the collector's address, {@code http://collector:4318} */
    Collector(String endpoint, Map<String, String> headers, String node, Duration interval) {
        OtlpHttpSpanExporterBuilder exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint.replaceAll("/+$", "") + "/v1/traces")
                .setTimeout(PATIENCE)
                .setConnectTimeout(PATIENCE);
        headers.forEach(exporter::addHeader);
        provider = SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.builder()
                        .put("service.name", "carillon")
                        .put("service.instance.id", node)
                        .build()))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter.build())
                        .setMaxQueueSize(QUEUE)
                        .setScheduleDelay(interval)
                        .build())
                .build();
    }

    Tracer tracer() {
        return provider.get("org.carillonpbx.call");
    }

    /** Sends what waits, within the usual patience. */
    @Override
    public void close() {
        provider.close();
    }
}
