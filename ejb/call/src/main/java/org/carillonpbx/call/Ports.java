package org.carillonpbx.call;

import java.util.Objects;
import java.util.function.Consumer;

/** The core's ways to the world. Whatever is behind them returns at once. */
public record Ports(
        Signalling signalling,
        Media media,
        Dialpad dialpad,
        Recorder recorder,
        Consumer<CallFact> facts,
        Timers timers,
        Faults faults,
        Voice voice) {
    public Ports {
        Objects.requireNonNull(signalling, "signalling");
        Objects.requireNonNull(media, "media");
        Objects.requireNonNull(dialpad, "dialpad");
        Objects.requireNonNull(recorder, "recorder");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(timers, "timers");
        Objects.requireNonNull(faults, "faults");
        Objects.requireNonNull(voice, "voice");
    }

    /** Without a voice of its own. */
    public Ports(
            Signalling signalling,
            Media media,
            Dialpad dialpad,
            Recorder recorder,
            Consumer<CallFact> facts,
            Timers timers,
            Faults faults) {
        this(signalling, media, dialpad, recorder, facts, timers, faults, Voice.NONE);
    }
}
