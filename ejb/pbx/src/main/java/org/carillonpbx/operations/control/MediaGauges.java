package org.carillonpbx.operations.control;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.carillonpbx.media.MediaFigures;
import org.carillonpbx.media.Turns;

/** The figures of the adapter that carries sound. */
final class MediaGauges {
    private static final double MICROS = 1_000_000;
    private static final double NANOS = 1_000_000_000;

    private final PrometheusRegistry registry;
    private final AdapterFigures adapters;

    MediaGauges(PrometheusRegistry registry, AdapterFigures adapters) {
        this.registry = registry;
        this.adapters = adapters;
    }

    void register() {
        gauge("carillon_media_ports_open", "RTP ports in use.", MediaFigures::portsOpen);
        gauge("carillon_media_ports_free", "RTP ports left.", MediaFigures::portsFree);
        gauge("carillon_media_strands", "Threads that carry packets.", MediaFigures::strands);
        gauge(
                "carillon_media_worst_tick_seconds",
                "Longest turn of a strand since the last look.",
                figures -> figures.worstTickMicros() / MICROS);
        gauge("carillon_media_direct_bytes", "Memory of the packet buffers.", MediaFigures::directBytes);
        counter("carillon_media_ports_refused", "Legs that no RTP port was left for.", MediaFigures::portsRefused);
        counter("carillon_rtp_packets_in", "RTP packets received.", MediaFigures::packetsIn);
        counter("carillon_rtp_packets_out", "RTP packets sent.", MediaFigures::packetsOut);
        counter("carillon_rtp_relayed", "RTP packets relayed as they were.", MediaFigures::relayed);
        counter("carillon_rtp_transcoded", "RTP packets transcoded.", MediaFigures::transcoded);
        counter(
                "carillon_rtp_dropped_foreign",
                "RTP packets from strangers, where the kernel did not turn them away.",
                MediaFigures::droppedForeign);
        counter("carillon_rtp_dropped_malformed", "RTP packets that were none.", MediaFigures::droppedMalformed);
        repairs();
        registry.register(() -> turns(adapters.media().map(MediaFigures::turns).orElse(Turns.NONE)));
    }

    private static HistogramSnapshot turns(Turns turns) {
        ClassicHistogramBuckets.Builder buckets = ClassicHistogramBuckets.builder();
        List<Long> limits = Turns.LIMITS_MICROS;
        for (int i = 0; i < limits.size(); i++) {
            buckets.bucket(limits.get(i) / MICROS, turns.counts().get(i));
        }
        buckets.bucket(Double.POSITIVE_INFINITY, turns.counts().get(limits.size()));
        return HistogramSnapshot.builder()
                .name("carillon_media_turn_seconds")
                .help("How long strands are busy at a time: what comes meanwhile waits.")
                .dataPoint(HistogramSnapshot.HistogramDataPointSnapshot.builder()
                        .classicHistogramBuckets(buckets.build())
                        .sum(turns.busyNanos() / NANOS)
                        .build())
                .build();
    }

    private void repairs() {
        CounterWithCallback.builder()
                .name("carillon_rtp_repairs")
                .help("RTP packets mended on their way through the processing graph.")
                .labelNames("kind")
                .callback(told -> adapters.media().map(MediaFigures::repairs).ifPresent(repairs -> {
                    told.call((double) repairs.late(), "late");
                    told.call((double) repairs.duplicates(), "duplicate");
                    told.call((double) repairs.reordered(), "reordered");
                    told.call((double) repairs.concealed(), "concealed");
                    told.call((double) repairs.recovered(), "recovered");
                    told.call((double) repairs.shortened(), "shortened");
                    told.call((double) repairs.stretched(), "stretched");
                }))
                .register(registry);
    }

    private void gauge(String name, String help, ToDoubleFunction<MediaFigures> figure) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(told -> adapters.media().ifPresent(media -> told.call(figure.applyAsDouble(media))))
                .register(registry);
    }

    private void counter(String name, String help, ToDoubleFunction<MediaFigures> figure) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .callback(told -> adapters.media().ifPresent(media -> told.call(figure.applyAsDouble(media))))
                .register(registry);
    }
}
