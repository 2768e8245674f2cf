package org.carillonpbx.call;

import java.util.Optional;

/** The rooms that there are, by the numbers that are dialled for them. Answered from memory, on any thread. */
public interface RoomPlan {

    Optional<MeetingRoom> room(String number);
}
