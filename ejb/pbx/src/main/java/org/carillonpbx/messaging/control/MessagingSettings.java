package org.carillonpbx.messaging.control;

import java.time.Duration;

/**
 * What an administrator decides about messages.
 *
 * @param keepFor how long a message waits for its recipient
 * @param mostKept how many may wait for one recipient
 */
record MessagingSettings(Duration keepFor, int mostKept) {
    MessagingSettings {
        if (keepFor.isNegative() || mostKept < 0) {
            throw new IllegalArgumentException(
                    "carillon.messages.keep.days and carillon.messages.kept.max are not below 0");
        }
    }

    /** From the system properties {@code carillon.messages.*}. */
    static MessagingSettings fromSystem() {
        return new MessagingSettings(
                Duration.ofDays(Integer.getInteger("carillon.messages.keep.days", 7)),
                Integer.getInteger("carillon.messages.kept.max", 100));
    }
}
