package org.carillonpbx.room.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carillonpbx.call.Attendee;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.Gathering;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.MeetingRoom;
import org.carillonpbx.call.Party;
import org.carillonpbx.room.boundary.Room;
import org.carillonpbx.room.boundary.RoomVisited;
import org.junit.jupiter.api.Test;

class RoomBoardTest {
    private final List<RoomVisited> visited = new ArrayList<>();
    private final RoomBoard board = new RoomBoard(visited::add);

    private static Attendee attendee(String number) {
        return new Attendee(
                new LegId("leg-" + number),
                new CallId("call-" + number),
                new Party(number, "Person " + number),
                Instant.EPOCH,
                false,
                false,
                false,
                0);
    }

    @Test
    void roomsAreThoseThatWereReadLast() {
        board.replace(List.of(new Room("3000", "Monday", true, 50, 1)), Map.of());
        assertThat(board.room("3000")).contains(new MeetingRoom("3000", "Monday", true, 50));
        board.replace(List.of(), Map.of());
        assertThat(board.room("3000")).isEmpty();
    }

    @Test
    void onlyThoseWhoAreThereTalk() {
        LegId ann = new LegId("leg-201");
        board.talking(ann, true);
        assertThat(board.isTalking(ann)).isFalse();
        board.attended("3000", new Gathering(false, false, List.of(attendee("201"), attendee("202"))));
        board.talking(ann, true);
        assertThat(board.isTalking(ann)).isTrue();
        board.attended("3000", new Gathering(false, false, List.of(attendee("202"))));
        board.talking(ann, true);
        assertThat(board.isTalking(ann)).isFalse();
        assertThat(board.presentIn("3000")).containsExactly(attendee("202"));
        board.attended("3000", new Gathering(false, false, List.of()));
        assertThat(board.presentIn("3000")).isEmpty();
        assertThat(visited).hasSize(3).containsOnly(new RoomVisited("3000"));
    }
}
