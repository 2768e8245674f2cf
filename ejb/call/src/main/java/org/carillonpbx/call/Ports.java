package org.carillonpbx.call;

import java.util.Objects;
import java.util.function.Consumer;

/** The core's ways to the world. Whatever is behind them returns at once. */
public record Ports(
        Signalling signalling, Media media, Dialpad dialpad, Consumer<CallFact> facts, Timers timers, Faults faults) {
    public Ports {
        Objects.requireNonNull(signalling, "signalling");
        Objects.requireNonNull(media, "media");
        Objects.requireNonNull(dialpad, "dialpad");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(timers, "timers");
        Objects.requireNonNull(faults, "faults");
    }
}
