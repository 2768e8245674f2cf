package org.carillonpbx.operations.control;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.function.ToDoubleFunction;
import org.carillonpbx.subscription.boundary.SubscriptionFigures;
import org.carillonpbx.subscription.boundary.Subscriptions;

/** The figures of those who watch. */
final class SubscriptionGauges {
    private final PrometheusRegistry registry;
    private final Subscriptions subscriptions;

    SubscriptionGauges(PrometheusRegistry registry, Subscriptions subscriptions) {
        this.registry = registry;
        this.subscriptions = subscriptions;
    }

    void register() {
        GaugeWithCallback.builder()
                .name("carillon_subscriptions")
                .help("Subscriptions that stand.")
                .labelNames("event")
                .callback(told -> subscriptions
                        .figures()
                        .standing()
                        .forEach((event, count) -> told.call(count.doubleValue(), event)))
                .register(registry);
        GaugeWithCallback.builder()
                .name("carillon_publications")
                .help("States that phones publish of themselves.")
                .callback(told -> told.call((double) subscriptions.figures().publications()))
                .register(registry);
        counter("carillon_notify_told", "NOTIFYs that their watcher took.", SubscriptionFigures::told);
        counter("carillon_notify_failed", "NOTIFYs refused, or left unanswered.", SubscriptionFigures::untold);
        counter(
                "carillon_subscribe_forbidden",
                "Subscriptions turned away for want of a right or of room for their watcher.",
                SubscriptionFigures::forbidden);
    }

    private void counter(String name, String help, ToDoubleFunction<SubscriptionFigures> figure) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .callback(told -> told.call(figure.applyAsDouble(subscriptions.figures())))
                .register(registry);
    }
}
