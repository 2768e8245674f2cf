package org.carillonpbx.feature.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.carillonpbx.call.Attendance;
import org.carillonpbx.call.Attendee;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.MeetingRoom;
import org.carillonpbx.call.Mixing;
import org.carillonpbx.call.Moderated;
import org.carillonpbx.call.PagingZone;
import org.carillonpbx.call.scenario.Pairwise;
import org.carillonpbx.call.scenario.Pbx;
import org.carillonpbx.call.scenario.Phone;
import org.carillonpbx.feature.echo.Echo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoomTest {
    private final Tables tables = new Tables();
    private final Board board = new Board();
    private final Pbx pbx = pbx(tables, board);

    /** Rooms of sound, told as who did what. */
    private static final class Tables implements Mixing {
        private final List<String> said = new ArrayList<>();

        @Override
        public void join(String room, LegId leg, Part as) {
            said.add("join " + room + " " + leg + " " + as);
        }

        @Override
        public void leave(LegId leg) {
            said.add("leave " + leg);
        }

        @Override
        public void mute(LegId leg, boolean on) {
            said.add((on ? "mute " : "unmute ") + leg);
        }

        @Override
        public void gain(LegId leg, double decibels) {
            said.add("gain " + leg + " " + decibels);
        }

        @Override
        public boolean cast(String room, PagingZone zone) {
            throw new AssertionError("a room is no page");
        }

        @Override
        public void chime(String room, boolean joined) {
            said.add((joined ? "up " : "down ") + room);
        }
    }

    /** Who is where. */
    private static final class Board implements Attendance {
        private final Map<String, List<Attendee>> present = new HashMap<>();

        @Override
        public void attended(String room, List<Attendee> now) {
            present.put(room, now);
        }

        @Override
        public void talking(LegId leg, boolean on) {
            throw new AssertionError("not told by call control");
        }

        List<String> numbers(String room) {
            return present.getOrDefault(room, List.of()).stream()
                    .map(attendee -> attendee.party().number())
                    .toList();
        }
    }

    private static Optional<MeetingRoom> plan(String number) {
        return switch (number) {
            case "3000" -> Optional.of(new MeetingRoom("3000", "Monday", true, 3));
            case "3001" -> Optional.of(new MeetingRoom("3001", "Quiet", false, 200));
            default -> Optional.empty();
        };
    }

    private static Pbx pbx(Mixing mixing, Attendance attendance) {
        return new Pbx(locator -> List.of(new Room(RoomTest::plan, mixing, attendance), new Echo()));
    }

    private Phone inRoom(String phone, String room) {
        return pbx.phone(phone).calls(room);
    }

    @AfterEach
    void nothingIsLeftBehind() {
        pbx.endsWithNothingLeft();
        assertThat(board.numbers("3000")).isEmpty();
    }

    @Test
    void callersMeetAndAreToldOfEachOther() {
        Phone one = inRoom("201", "3000");
        Phone two = inRoom("202", "3000");

        assertThat(pbx.wire()).containsExactly("200 201", "200 202");
        assertThat(tables.said)
                .containsExactly("join 3000 " + one.leg() + " PARTY", "join 3000 " + two.leg() + " PARTY", "up 3000");
        assertThat(board.numbers("3000")).containsExactly("201", "202");
        one.hangsUp();
        assertThat(tables.said).endsWith("leave " + one.leg(), "down 3000");
        assertThat(board.numbers("3000")).containsExactly("202");
        two.hangsUp();
        assertThat(tables.said).endsWith("leave " + two.leg());
    }

    @Test
    void aRoomWithoutChimesIsQuiet() {
        inRoom("201", "3001");
        inRoom("202", "3001").hangsUp();

        assertThat(tables.said).noneMatch(said -> said.startsWith("up") || said.startsWith("down"));
    }

    @Test
    void aRoomThatIsFullIsBusy() {
        inRoom("201", "3000");
        inRoom("202", "3000");
        Phone last = inRoom("203", "3000");
        inRoom("204", "3000");

        assertThat(pbx.wire()).endsWith("486 204");
        last.hangsUp();
        inRoom("204", "3000");
        assertThat(pbx.wire()).endsWith("200 204");
    }

    @Test
    void aNumberThatIsNoRoomIsUnknown() {
        inRoom("201", "3002");

        assertThat(pbx.wire()).containsExactly("404 201");
    }

    @Test
    void anExtensionOfTheRoomsNumberGoesFirst() {
        pbx.extension("3000");

        assertThat(pbx.phone("201").calls("3000").extension()).isEqualTo("201");
        assertThat(tables.said).isEmpty();
    }

    @Test
    void aModeratorMutesOneAndMakesItSofter() {
        Phone one = inRoom("201", "3000");
        moderate(one, (meeting, leg) -> meeting.mute(leg, true));
        moderate(one, (meeting, leg) -> meeting.gain(leg, -6));

        assertThat(tables.said).endsWith("mute " + one.leg(), "gain " + one.leg() + " -6.0");
        Attendee attendee = board.present.get("3000").get(0);
        assertThat(attendee.muted()).isTrue();
        assertThat(attendee.gain()).isEqualTo(-6);
    }

    private void moderate(Phone phone, BiConsumer<Moderated, Leg> order) {
        pbx.does(switchboard -> switchboard.legs().stream()
                .filter(leg -> leg.id().equals(phone.leg()))
                .forEach(leg ->
                        order.accept((Moderated) switchboard.chargeOf(leg).orElseThrow(), leg)));
    }

    @Test
    void whoIsSentElsewhereHasLeftTheRoom() {
        Phone one = inRoom("201", "3000");
        inRoom("202", "3000");
        pbx.does(switchboard -> switchboard.legs().stream()
                .filter(leg -> leg.id().equals(one.leg()))
                .forEach(leg -> switchboard.send(leg, switchboard.route("*43").orElseThrow())));
        one.hasHeardItAll();

        one.presses('5'); // enough of the echo test's words
        assertThat(one.hears()).contains("201");
        assertThat(board.numbers("3000")).containsExactly("202");
        assertThat(tables.said).contains("leave " + one.leg());
    }

    @Test
    void thereIsNoPortLeft() {
        pbx.portsLeft(0);
        inRoom("201", "3000");

        assertThat(pbx.wire()).containsExactly("503 201");
        assertThat(board.numbers("3000")).isEmpty();
    }

    static Stream<Consumer<Phone>> beginnings() {
        return Stream.of(caller -> caller.calls("3000"), caller -> caller.callsWithoutOffer("3000"));
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void anyTwoThingsMayHappen(Consumer<Phone> beginning) {
        assertThat(new Pairwise(() -> {
                            Pbx other = pbx(new Tables(), new Board());
                            beginning.accept(other.phone("201"));
                            return other;
                        })
                        .tryAll())
                .isPositive();
    }
}
