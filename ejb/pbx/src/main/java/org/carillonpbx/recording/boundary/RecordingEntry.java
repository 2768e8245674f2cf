package org.carillonpbx.recording.boundary;

import java.time.Instant;

/**
 * A recording as it is listed.
 *
 * @param call the call that it is of
 * @param extension whose rule or wish it was
 * @param left who is on the left side: the caller
 * @param demanded somebody asked for it in the call
 * @param form WAV or OPUS
 * @param state RUNNING, WHOLE, ELSEWHERE where a recorder elsewhere alone has it, or BROKEN where nobody has, or its file is
 *     damaged
 * @param millis of sound
 * @param bytes of the file that a player gets
 * @param sha256 of that file, in hexadecimal; empty while it runs
 * @param lost blocks of 20 ms that the disk was too slow for
 * @param trouble why it ended early, empty where it did not
 * @param recorder the recorder elsewhere that took it, a SIP URI; empty where none did
 */
public record RecordingEntry(
        String id,
        String call,
        String extension,
        String left,
        String leftName,
        String right,
        String rightName,
        boolean demanded,
        Instant startedAt,
        String form,
        String state,
        long millis,
        long bytes,
        String sha256,
        long lost,
        String trouble,
        String recorder) {

    /** It is there to be heard. */
    public boolean whole() {
        return state.equals("WHOLE");
    }

    public boolean running() {
        return state.equals("RUNNING");
    }
}
