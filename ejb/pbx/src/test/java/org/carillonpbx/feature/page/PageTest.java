package org.carillonpbx.feature.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillonpbx.call.scenario.Pbx.seconds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Mixing;
import org.carillonpbx.call.PagingZone;
import org.carillonpbx.call.scenario.Pairwise;
import org.carillonpbx.call.scenario.Pbx;
import org.carillonpbx.call.scenario.Phone;
import org.carillonpbx.feature.echo.Echo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageTest {
    private final Speakers speakers = new Speakers();
    private final Pbx pbx = pbx(speakers);
    private final Phone phone = pbx.phone("201");

    /** What goes to loudspeakers, as words. */
    private static final class Speakers implements Mixing {
        private final List<String> said = new ArrayList<>();
        private boolean reached = true;

        @Override
        public void join(String room, LegId leg, Part as) {
            said.add("join " + room + " " + as);
        }

        @Override
        public void leave(LegId leg) {
            said.add("leave");
        }

        @Override
        public void mute(LegId leg, boolean on) {
            throw new AssertionError("nobody mutes a page");
        }

        @Override
        public void gain(LegId leg, double decibels) {
            throw new AssertionError("nobody changes a page's level");
        }

        @Override
        public boolean cast(String room, PagingZone zone) {
            said.add("cast " + room + " to " + zone.group());
            return reached;
        }

        @Override
        public void chime(String room, boolean joined) {
            said.add("chime " + room);
        }
    }

    private static Optional<PagingZone> zone(String number) {
        return number.equals("79")
                ? Optional.of(new PagingZone("79", "Hall", "239.1.2.3", 5004, 4, "", false, seconds(60)))
                : Optional.empty();
    }

    private static Pbx pbx(Mixing mixing) {
        return new Pbx(locator -> List.of(new Page(PageTest::zone, mixing), new Echo()));
    }

    @AfterEach
    void nothingIsLeftBehind() {
        pbx.endsWithNothingLeft();
    }

    @Test
    void theCallerSpeaksToTheZoneAfterAChime() {
        phone.calls("79");

        assertThat(pbx.wire()).containsExactly("200 201");
        assertThat(speakers.said).containsExactly("join page 79 SPEAKER", "cast page 79 to 239.1.2.3", "chime page 79");
    }

    @Test
    void aPageIsEndedAfterItsLongestTime() {
        phone.calls("79");
        pbx.after(seconds(59));
        assertThat(pbx.legs()).isOne();
        pbx.after(seconds(1));

        assertThat(pbx.wire()).endsWith("BYE 201 NORMAL");
        pbx.phone("202").calls("79");
        assertThat(pbx.wire()).endsWith("200 202");
    }

    @Test
    void aZoneHasOnePageAtATime() {
        phone.calls("79");
        pbx.phone("202").calls("79");
        assertThat(pbx.wire()).endsWith("486 202");
        phone.hangsUp();
        pbx.phone("202").calls("79");

        assertThat(pbx.wire()).endsWith("200 202");
    }

    @Test
    void aZoneThatCannotBeReachedEndsTheCall() {
        speakers.reached = false;
        phone.calls("79");

        assertThat(pbx.wire()).containsExactly("200 201", "BYE 201 UNREACHABLE");
        speakers.reached = true;
        phone.calls("79");
        assertThat(pbx.wire()).endsWith("200 201");
    }

    @Test
    void whoIsSentElsewherePagesNoMore() {
        phone.calls("79");
        pbx.does(switchboard -> switchboard
                .legs()
                .forEach(leg -> switchboard.send(leg, switchboard.route("*43").orElseThrow())));
        phone.hasHeardItAll();

        assertThat(speakers.said).endsWith("leave");
        phone.presses('5'); // enough of the echo test's words
        assertThat(phone.hears()).contains("201");
    }

    @Test
    void thereIsNoPortLeft() {
        pbx.portsLeft(0);
        phone.calls("79");
        assertThat(pbx.wire()).containsExactly("503 201");
    }

    static Stream<Consumer<Phone>> beginnings() {
        return Stream.of(caller -> caller.calls("79"), caller -> caller.callsWithoutOffer("79"));
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void anyTwoThingsMayHappen(Consumer<Phone> beginning) {
        assertThat(new Pairwise(() -> {
                            Pbx other = pbx(new Speakers());
                            beginning.accept(other.phone("201"));
                            return other;
                        })
                        .tryAll())
                .isPositive();
    }
}
