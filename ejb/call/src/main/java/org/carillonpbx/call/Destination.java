package org.carillonpbx.call;

import java.util.Objects;

/**
 * Where a caller can be sent: a feature by its name, and what the feature makes of it. Written {@code dial 1002} or
 * {@code echo}.
 */
public record Destination(String feature, String argument) {
    public Destination {
        Objects.requireNonNull(feature, "feature");
        Objects.requireNonNull(argument, "argument");
        if (feature.isBlank()) {
            throw new IllegalArgumentException("a destination names a feature");
        }
    }

    /** A feature that needs no argument. */
    public static Destination of(String feature) {
        return new Destination(feature, "");
    }

    @Override
    public String toString() {
        return argument.isEmpty() ? feature : feature + " " + argument;
    }
}
