package org.carillonpbx.subscription.control;

/**
 * What an administrator decides about subscriptions.
 *
 * @param most how many there may be in all
 * @param mostPerWatcher how many one extension may have
 * @param intervalMillis the least time between two NOTIFYs of one subscription
 */
public record SubscriptionSettings(
        int most,
        int mostPerWatcher,
        int defaultExpirySeconds,
        int shortestExpirySeconds,
        int longestExpirySeconds,
        int intervalMillis) {
    public SubscriptionSettings {
        if (most < 1 || mostPerWatcher < 1) {
            throw new IllegalArgumentException("carillon.subscription.max and .max.watcher have to be 1 or more");
        }
        if (shortestExpirySeconds < 1
                || shortestExpirySeconds > defaultExpirySeconds
                || defaultExpirySeconds > longestExpirySeconds) {
            throw new IllegalArgumentException(
                    "carillon.subscription.expires: min, default and max have to rise, from 1");
        }
        if (intervalMillis < 0) {
            throw new IllegalArgumentException("carillon.subscription.interval.millis has to be 0 or more");
        }
    }

    /** From the system properties {@code carillon.subscription.*}. */
    public static SubscriptionSettings fromSystem() {
        return new SubscriptionSettings(
                Integer.getInteger("carillon.subscription.max", 50_000),
                Integer.getInteger("carillon.subscription.max.watcher", 500),
                Integer.getInteger("carillon.subscription.expires.default", 3_600),
                Integer.getInteger("carillon.subscription.expires.min", 60),
                Integer.getInteger("carillon.subscription.expires.max", 3_600),
                Integer.getInteger("carillon.subscription.interval.millis", 200));
    }

    /** How long a subscription is granted for. */
    int granted(int requested) {
        return Math.min(requested, longestExpirySeconds);
    }
}
