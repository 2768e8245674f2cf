package org.carillonpbx.operations.control;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.function.ToDoubleFunction;
import org.carillonpbx.traffic.boundary.Traffic;
import org.carillonpbx.traffic.boundary.TrafficFigures;

/** The figures that telephone networks are judged by. */
final class TrafficGauges {
    private final PrometheusRegistry registry;
    private final Traffic traffic;

    TrafficGauges(PrometheusRegistry registry, Traffic traffic) {
        this.registry = registry;
        this.traffic = traffic;
    }

    void register() {
        gauge("carillon_calls_per_second", "CPS: call set-ups a second", TrafficFigures::callsPerSecond);
        gauge(
                "carillon_answer_seizure_ratio",
                "ASR: calls answered, of those that ended (0 to 1)",
                TrafficFigures::answered);
        gauge(
                "carillon_network_effectiveness_ratio",
                "NER: calls that reached a user, of those that ended (0 to 1)",
                TrafficFigures::effective);
        gauge(
                "carillon_average_call_duration_seconds",
                "ACD: how long an answered call lasted, mean",
                TrafficFigures::meanSeconds);
        gauge(
                "carillon_post_dial_delay_seconds",
                "PDD: from a call's arrival to ringing or answer, mean",
                TrafficFigures::postDialSeconds);
        gauge("carillon_mean_opinion_score", "MOS: of what parties sent (1 to 4.4), mean", TrafficFigures::opinion);
    }

    private void gauge(String name, String help, ToDoubleFunction<TrafficFigures> figure) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help + "; the last quarter of an hour.")
                .callback(told -> told.call(figure.applyAsDouble(traffic.figures())))
                .register(registry);
    }
}
