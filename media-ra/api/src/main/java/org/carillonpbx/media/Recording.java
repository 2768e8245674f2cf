package org.carillonpbx.media;

/**
 * Writing down what two parties say. Returns at once, whatever the disk does; {@link MediaEvent.Recorded} tells of the end.
 * Commands for a recording that has ended do nothing.
 */
public interface Recording {

    /**
     * Begins. It ends with {@link #stopRecording}, when the port of one of the two is closed, or when the disk takes no more.
     *
     * @return {@link Outcome#UNKNOWN_PORT} where one of the two ports is not open
     */
    Outcome record(RecordingKey recording, RecordingSetup setup);

    /**
     * Begins to write down what all in a room say together. It ends with {@link #stopRecording}, when the last one leaves the
     * room, or when the disk takes no more.
     *
     * @param setup the parties that it names only say whom the end is told of
     * @return {@link Outcome#UNKNOWN_PORT} where nobody is in such a room
     */
    Outcome recordRoom(RecordingKey recording, RoomKey room, RecordingSetup setup);

    /** What is said from now on is left out. */
    void pauseRecording(RecordingKey recording);

    void resumeRecording(RecordingKey recording);

    void stopRecording(RecordingKey recording);
}
