package org.carillonpbx.call;

import java.util.Optional;

/** The core's way to have what two parties say written down. Works from memory and returns at once. */
public interface Recorder {

    /** Told once, before anything else: the lane's clock, which it may set alarms by. */
    default void attend(Timers timers) {}

    /** The server goes down, and every call has ended. */
    default void close() {}

    /** Begins a recording; it ends by itself when one of the two is gone. Empty where it cannot begin. */
    Optional<RecordingId> record(RecordingOrder order);

    /** Begins to write down what all in a room say together, until the last has left it. Empty where it cannot begin. */
    Optional<RecordingId> recordRoom(RoomRecordingOrder order);

    /** What is said from now on is left out. */
    void pause(RecordingId recording);

    void resume(RecordingId recording);

    void stop(RecordingId recording);

    /** One of the two wants to hear nobody at present, or does again. */
    default void held(RecordingId recording, LegId leg, boolean holds) {}

    /** A leg is over: whatever is recorded of it ends. */
    default void gone(LegId leg) {}

    /** Whether it goes on, a pause included. */
    boolean isRunning(RecordingId recording);
}
