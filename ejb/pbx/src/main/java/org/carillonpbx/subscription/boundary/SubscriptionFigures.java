package org.carillonpbx.subscription.boundary;

import java.util.Map;

/**
 * How many watch, and how they are told.
 *
 * @param standing subscriptions now, by event package; every package there is
 * @param publications states that phones publish of themselves now
 * @param told NOTIFYs that their watcher took, since the start
 * @param untold NOTIFYs that it did not take or that got no answer, since the start
 * @param forbidden subscriptions turned away by right since the start: not one's own business, or the watcher has enough
 */
public record SubscriptionFigures(
        Map<String, Long> standing, long publications, long told, long untold, long forbidden) {
    public SubscriptionFigures {
        standing = Map.copyOf(standing);
    }
}
