package org.carillonpbx.recording.boundary;

/**
 * Recording in numbers, counters since the start.
 *
 * @param running going on now
 * @param endedEarly ended before their call did, or could not begin
 * @param lostBlocks of 20 ms that the disk was too slow for
 * @param elsewhere going on at a recorder elsewhere now
 * @param recorderFailures how often a recorder elsewhere did not take one, or dropped it
 */
public record RecordingFigures(
        long running, long ended, long endedEarly, long lostBlocks, long elsewhere, long recorderFailures) {}
