package org.carillonpbx.media.sdp;

import java.util.List;

/**
 * One m-line of a description of ours. Lines, once there, stay where they are for good (RFC 3264 §8), those turned down
 * with port 0.
 */
record Slot(
        String kind,
        String protocol,
        boolean open,
        List<String> rejected,
        List<Format> formats,
        int ptime,
        boolean rtcpMux,
        Direction direction) {

    static Slot closed(MediaSection section) {
        return new Slot(
                section.kind(), section.protocol(), false, section.formats(), List.of(), 0, false, Direction.INACTIVE);
    }

    static Slot open(String protocol, List<Format> formats, int ptime, boolean rtcpMux, Direction direction) {
        return new Slot("audio", protocol, true, List.of(), formats, ptime, rtcpMux, direction);
    }
}
