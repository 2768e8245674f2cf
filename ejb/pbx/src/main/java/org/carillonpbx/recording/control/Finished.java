package org.carillonpbx.recording.control;

/**
 * What a recording came to.
 *
 * @param state WHOLE, ELSEWHERE or BROKEN
 */
record Finished(String state, long millis, long bytes, String sha256, long lost, String trouble) {

    /** There is no file of ours that can be heard. */
    static Finished without(String state, long millis, String trouble) {
        return new Finished(state, millis, 0, "", 0, trouble);
    }
}
