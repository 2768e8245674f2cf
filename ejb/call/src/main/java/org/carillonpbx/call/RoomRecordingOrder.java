package org.carillonpbx.call;

import java.util.Objects;

/**
 * What all in a room say is to be written down.
 *
 * @param call of the party in whose name it is kept
 * @param leg of that party: whoever demanded it, or was there first
 * @param room the room as a party, its number and name
 * @param owner the extension that wants it; the room's number where it is the room's own rule
 * @param demanded somebody asked for it in the meeting
 */
public record RoomRecordingOrder(CallId call, LegId leg, Party by, Party room, String owner, boolean demanded) {
    public RoomRecordingOrder {
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(leg, "leg");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(room, "room");
        Objects.requireNonNull(owner, "owner");
    }
}
