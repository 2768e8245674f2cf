package org.carillonpbx.feature.room;

import org.carillonpbx.call.Attendee;
import org.carillonpbx.call.Leg;

/**
 * What somebody in a room can dial after a star.
 *
 * <pre>
 * 6   everybody: to be heard no more, or again
 * 5   moderators: mutes all who are none, or lets them be heard again
 * 4   moderators: locks the room, or opens it
 * 3   moderators: sends out who came last and is none
 * 1   moderators: has it recorded, or no more
 * </pre>
 */
final class RoomCodes {
    private static final String MODERATORS = "1345";

    private RoomCodes() {}

    static void dialled(char digit, Leg by, Meeting meeting) {
        boolean moderator = meeting.attendee(by).filter(Attendee::moderator).isPresent();
        if (MODERATORS.indexOf(digit) >= 0 && !moderator) {
            meeting.tell(by, "not-permitted");
            return;
        }
        switch (digit) {
            case '6' -> {
                boolean muted = meeting.attendee(by).filter(Attendee::muted).isPresent();
                meeting.mute(by, !muted);
                meeting.tell(by, muted ? "conference-unmuted" : "conference-muted");
            }
            case '5' -> {
                boolean on = !meeting.allMuted();
                meeting.muteAll(on);
                meeting.tell(by, on ? "conference-all-muted" : "conference-all-unmuted");
            }
            case '4' -> {
                meeting.lock(!meeting.locked());
                meeting.tell(by, meeting.locked() ? "conference-locked" : "conference-unlocked");
            }
            case '3' -> meeting.sendOutLast();
            case '1' -> meeting.record(!meeting.recorded(), by);
            default -> meeting.tell(by, "invalid-entry");
        }
    }
}
