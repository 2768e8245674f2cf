package org.carillonpbx.feature.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillonpbx.call.scenario.Pbx.seconds;

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
import org.carillonpbx.call.Gathering;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.MeetingRoom;
import org.carillonpbx.call.Mixing;
import org.carillonpbx.call.Moderated;
import org.carillonpbx.call.PagingZone;
import org.carillonpbx.call.RoomKeys;
import org.carillonpbx.call.Utterance;
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
        private final Map<String, Gathering> now = new HashMap<>();

        @Override
        public void attended(String room, Gathering gathering) {
            now.put(room, gathering);
        }

        @Override
        public void talking(LegId leg, boolean on) {
            throw new AssertionError("not told by call control");
        }

        List<String> numbers(String room) {
            return now.getOrDefault(room, Gathering.NOBODY).present().stream()
                    .map(attendee -> attendee.party().number())
                    .toList();
        }
    }

    private static final RoomKeys KEYS = new RoomKeys("1234", "9876");

    private static Optional<MeetingRoom> plan(String number) {
        return switch (number) {
            case "3002" -> Optional.of(new MeetingRoom("3002", "Board", false, 3, KEYS, false, false));
            case "3003" ->
                Optional.of(new MeetingRoom("3003", "Class", false, 9, new RoomKeys("", "9876"), true, true));
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

        assertThat(pbx.wire())
                .containsExactly(
                        "focus 201 of 3000", "200 201", "watch 201", "focus 202 of 3000", "200 202", "watch 202");
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
        assertThat(pbx.wire()).contains("200 204");
    }

    @Test
    void aNumberThatIsNoRoomIsUnknown() {
        inRoom("201", "3009");

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
        Attendee attendee = board.now.get("3000").present().get(0);
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

    private static void dials(Phone phone, String digits) {
        digits.chars().forEach(digit -> phone.presses((char) digit));
    }

    private static List<String> told(Phone phone) {
        return phone.isTold().stream()
                .map(said -> ((Utterance.Prompt) said).name())
                .toList();
    }

    private Phone inRoom(String phone, String room, String pin) {
        Phone caller = inRoom(phone, room);
        dials(caller, pin + "#");
        return caller;
    }

    @Test
    void aCallerHasToKnowThePin() {
        Phone one = inRoom("201", "3002");
        assertThat(told(one)).containsExactly("enter-pin");
        assertThat(board.numbers("3002")).isEmpty();
        dials(one, "12");
        assertThat(one.isTold()).isEmpty();
        dials(one, "34#");

        assertThat(board.numbers("3002")).containsExactly("201");
        assertThat(board.now.get("3002").present().get(0).moderator()).isFalse();
        assertThat(tables.said).containsExactly("join 3002 " + one.leg() + " PARTY");
    }

    @Test
    void aPauseEndsThePinAndAStarBeginsItAnew() {
        Phone one = inRoom("201", "3002");
        dials(one, "99*1234");
        assertThat(board.numbers("3002")).isEmpty();
        pbx.after(seconds(10));

        assertThat(board.numbers("3002")).containsExactly("201");
    }

    @Test
    void threeWrongPinsAreEnough() {
        Phone one = inRoom("201", "3002", "1");
        assertThat(told(one)).containsExactly("pin-wrong", "enter-pin");
        dials(one, "22#");
        dials(one, "12345#");
        assertThat(told(one)).containsExactly("too-many-attempts", "goodbye");
        dials(one, "1234#");
        one.hasHeardItAll();

        assertThat(pbx.wire()).endsWith("BYE 201 NORMAL");
        assertThat(board.numbers("3002")).isEmpty();
    }

    @Test
    void whoSaysNothingIsSentAwayInTheEnd() {
        inRoom("201", "3002");
        pbx.after(seconds(45));

        assertThat(pbx.wire()).endsWith("BYE 201 NORMAL");
    }

    @Test
    void whoGuessesCallAfterCallIsNotAskedAnyMoreForAWhile() {
        for (int i = 0; i < 3; i++) {
            Phone one = inRoom("201", "3002", "1");
            dials(one, "2#3#");
            one.hasHeardItAll();
        }
        inRoom("201", "3002");
        assertThat(pbx.wire()).endsWith("603 201");
        inRoom("202", "3002", "1234");
        assertThat(board.numbers("3002")).containsExactly("202");
        pbx.after(seconds(601));
        inRoom("201", "3002", "1234");

        assertThat(board.numbers("3002")).containsExactly("202", "201");
    }

    @Test
    void aRoomThatHasFilledMeanwhileSaysSo() {
        Phone late = inRoom("204", "3002");
        inRoom("201", "3002", "1234");
        inRoom("202", "3002", "1234");
        inRoom("203", "3002", "9876");
        dials(late, "1234#");

        assertThat(told(late)).containsExactly("conference-full", "goodbye");
        late.hasHeardItAll();
        assertThat(pbx.wire()).endsWith("BYE 204 NORMAL");
    }

    @Test
    void allHearMusicUntilAModeratorComesAndWhenTheLastHasGone() {
        Phone one = inRoom("201", "3003", "");
        assertThat(told(one)).containsExactly("conference-waiting");
        one.hasHeardItAll();
        assertThat(one.hearsMusic()).contains("default");
        assertThat(tables.said).isEmpty();
        Phone host = inRoom("202", "3003", "9876");

        assertThat(tables.said)
                .containsExactly("join 3003 " + host.leg() + " PARTY", "join 3003 " + one.leg() + " PARTY");
        assertThat(one.hearsMusic()).isEmpty();
        host.hangsUp();
        assertThat(tables.said).endsWith("leave " + host.leg(), "leave " + one.leg());
        assertThat(board.now.get("3003").present().get(0).waiting()).isTrue();
        one.hasHeardItAll();
        assertThat(one.hearsMusic()).contains("default");
    }

    @Test
    void aRoomThatIsRecordedTellsSoAndEndsWithItsLast() {
        Phone host = inRoom("201", "3003", "9876");
        assertThat(told(host)).containsExactly("recording-on");
        assertThat(board.now.get("3003").recorded()).isTrue();
        assertThat(told(inRoom("202", "3003", ""))).containsExactly("recording-on");
        host.hangsUp();

        assertThat(pbx.secretary().orders()).containsExactly("record room 3003 as a rule of 3003", "stop r1");
    }

    @Test
    void aModeratorHasTheRoomInHand() {
        Phone host = inRoom("201", "3002", "9876");
        Phone one = inRoom("202", "3002", "1234");
        dials(host, "*5");
        assertThat(tables.said).endsWith("mute " + one.leg());
        assertThat(told(host)).containsExactly("conference-all-muted");
        host.hasHeardItAll();
        assertThat(host.isTold()).isEmpty();
        dials(host, "*5*4");
        assertThat(told(host)).containsExactly("conference-locked");
        assertThat(told(inRoom("203", "3002", "1234"))).containsExactly("conference-locked", "goodbye");
        dials(host, "*1");
        assertThat(pbx.secretary().orders()).containsExactly("record room 3002 on demand of 201");
        assertThat(told(one)).containsExactly("recording-on");
        dials(host, "*1");
        assertThat(told(one)).containsExactly("recording-off");
        dials(host, "*3");

        assertThat(pbx.wire()).contains("BYE 202 ADMINISTRATOR");
        assertThat(board.numbers("3002")).containsExactly("201");
    }

    @Test
    void aModeratorComesIntoALockedRoom() {
        Phone host = inRoom("201", "3002", "9876");
        dials(host, "*4");
        inRoom("202", "3002", "9876");

        assertThat(board.numbers("3002")).containsExactly("201", "202");
    }

    @Test
    void aParticipantMutesItselfAndNobodyElse() {
        Phone one = inRoom("201", "3002", "1234");
        Phone two = inRoom("202", "3002", "1234");
        dials(one, "*5");
        assertThat(told(one)).containsExactly("not-permitted");
        dials(one, "*6");
        assertThat(told(one)).containsExactly("conference-muted");
        assertThat(tables.said).endsWith("mute " + one.leg());
        dials(one, "*6");

        assertThat(tables.said).endsWith("unmute " + one.leg()).doesNotContain("mute " + two.leg());
    }

    @Test
    void aDigitLongAfterAStarIsNobodysBusiness() {
        Phone one = inRoom("201", "3002", "1234");
        dials(one, "*");
        pbx.after(seconds(4));
        dials(one, "6");

        assertThat(tables.said).noneMatch(said -> said.startsWith("mute"));
    }

    @Test
    void thereIsNoPortLeft() {
        pbx.portsLeft(0);
        inRoom("201", "3000");

        assertThat(pbx.wire()).containsExactly("503 201");
        assertThat(board.numbers("3000")).isEmpty();
    }

    static Stream<Consumer<Phone>> beginnings() {
        return Stream.of(
                caller -> caller.calls("3000"),
                caller -> caller.callsWithoutOffer("3000"),
                caller -> caller.calls("3002"),
                caller -> {
                    caller.calls("3003");
                    dials(caller, "9876#");
                });
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
