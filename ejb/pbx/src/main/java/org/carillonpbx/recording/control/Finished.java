package org.carillonpbx.recording.control;

/**
 * What a recording came to.
 *
 * @param whole its file can be heard
 */
record Finished(boolean whole, long millis, long bytes, String sha256, long lost, String trouble) {}
