package org.carillonpbx.feature.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillonpbx.call.scenario.Pbx.seconds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Mixing;
import org.carillonpbx.call.PagingZone;
import org.carillonpbx.call.Utterance;
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
        return switch (number) {
            case "79" -> Optional.of(new PagingZone("79", "Hall", "239.1.2.3", 5004, 4, "", false, seconds(60)));
            case "78" -> Optional.of(phones("78", "", Set.of()));
            case "77" -> Optional.of(phones("77", "239.1.2.3", Set.of("201")));
            default -> Optional.empty();
        };
    }

    private static PagingZone phones(String number, String group, Set<String> pagers) {
        List<String> members = List.of("201", "301", "302", "303", "304");
        return new PagingZone(number, "Shop", group, 5004, 4, "", false, seconds(60), members, pagers);
    }

    private static Pbx pbx(Mixing mixing) {
        return new Pbx(locator -> List.of(new Page(PageTest::zone, mixing, locator), new Echo()));
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

    private List<Cause> causesOf(String number) {
        Set<LegId> legs = pbx.facts(CallFact.LegAdded.class).stream()
                .filter(added -> added.to().number().equals(number))
                .map(CallFact.LegAdded::leg)
                .collect(Collectors.toSet());
        return pbx.facts(CallFact.LegEnded.class).stream()
                .filter(ended -> legs.contains(ended.leg()))
                .map(CallFact.LegEnded::cause)
                .toList();
    }

    @Test
    void phonesAreAskedToAnswerByThemselvesAndHearTheFirstWord() {
        pbx.phones("301", "302");
        phone.calls("78");
        assertThat(pbx.wire())
                .containsExactly("200 201", "INVITE 301 to answer by itself", "INVITE 302 to answer by itself");
        pbx.phone("301").answers();
        assertThat(speakers.said).containsExactly("join page 78 LISTENER");
        pbx.phone("302").answers();

        assertThat(speakers.said)
                .containsExactly(
                        "join page 78 LISTENER", "join page 78 LISTENER", "join page 78 SPEAKER", "chime page 78");
        assertThat(phone.isTold()).containsExactly(new Utterance.Tone("beep"));
        phone.hasHeardItAll();
        phone.hangsUp();
        assertThat(pbx.wire()).endsWith("BYE 301 NORMAL", "BYE 302 NORMAL");
    }

    @Test
    void whoDoesNotAnswerHoldsNobodyUpAndIsWrittenDown() {
        pbx.phones("301", "302");
        phone.calls("78");
        pbx.phone("301").answers();
        pbx.after(seconds(2));
        assertThat(speakers.said).endsWith("join page 78 SPEAKER", "chime page 78");
        pbx.after(seconds(10));

        assertThat(pbx.wire()).endsWith("CANCEL 302 NO_ANSWER");
        assertThat(causesOf("302")).containsExactly(Cause.NO_ANSWER);
        assertThat(causesOf("303")).isEmpty();
        pbx.after(seconds(50));
        assertThat(pbx.wire()).endsWith("BYE 201 NORMAL", "BYE 301 NORMAL");
    }

    @Test
    void whoIsInACallIsLeftAloneAndWhoIsAwayIsWrittenDown() {
        pbx.phones("301", "302");
        pbx.extension("303");
        pbx.phone("302").calls("*43");
        phone.calls("78");

        assertThat(pbx.wire()).doesNotContain("INVITE 302 to answer by itself");
        assertThat(causesOf("302")).containsExactly(Cause.BUSY);
        assertThat(causesOf("303")).containsExactly(Cause.UNREACHABLE);
        assertThat(causesOf("304")).isEmpty();
    }

    @Test
    void ofSeveralPhonesOfAnExtensionOneListens() {
        pbx.phones("301", "301/desk");
        phone.calls("78");
        pbx.phone("301/desk").answers();

        assertThat(pbx.wire()).endsWith("CANCEL 301 ANSWERED_ELSEWHERE");
        assertThat(speakers.said).startsWith("join page 78 LISTENER").endsWith("chime page 78");
    }

    @Test
    void whereNobodyHearsThePageIsOver() {
        pbx.phones("301");
        phone.calls("78");
        pbx.phone("301").isBusy();
        assertThat(pbx.wire()).endsWith("BYE 201 UNREACHABLE");
        phone.calls("78");
        pbx.phone("301").answers();
        pbx.phone("301").hangsUp();

        assertThat(pbx.wire()).endsWith("BYE 201 UNREACHABLE");
    }

    @Test
    void loudspeakersAndPhonesHearTheSame() {
        pbx.phones("301");
        phone.calls("77");
        pbx.phone("301").answers();

        assertThat(speakers.said)
                .containsExactly(
                        "join page 77 LISTENER", "join page 77 SPEAKER", "cast page 77 to 239.1.2.3", "chime page 77");
    }

    @Test
    void onlyThoseWhoMayPage() {
        pbx.phone("202").calls("77");
        assertThat(pbx.wire()).containsExactly("403 202");
        phone.callsAsGuest("77");
        assertThat(pbx.wire()).endsWith("403 201");
        phone.calls("77");

        assertThat(pbx.wire()).contains("200 201");
    }

    @Test
    void thereIsNoPortLeft() {
        pbx.portsLeft(0);
        phone.calls("79");
        assertThat(pbx.wire()).containsExactly("503 201");
    }

    static Stream<Consumer<Phone>> beginnings() {
        return Stream.of(
                caller -> caller.calls("79"),
                caller -> caller.callsWithoutOffer("79"),
                caller -> caller.calls("78"),
                caller -> caller.calls("77"));
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void anyTwoThingsMayHappen(Consumer<Phone> beginning) {
        assertThat(new Pairwise(() -> {
                            Pbx other = pbx(new Speakers());
                            other.phones("301", "302");
                            beginning.accept(other.phone("201"));
                            return other;
                        })
                        .tryAll())
                .isPositive();
    }
}
