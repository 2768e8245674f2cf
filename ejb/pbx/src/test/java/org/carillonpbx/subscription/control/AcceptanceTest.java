package org.carillonpbx.subscription.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.Challenge;
import org.carillonpbx.sip.Challenged;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.event.Notification;
import org.carillonpbx.sip.event.SubscribeReply;
import org.carillonpbx.sip.event.SubscribeReply.BadEvent;
import org.carillonpbx.sip.event.SubscribeReply.Subscribed;
import org.carillonpbx.sip.event.SubscribeReply.TooBrief;
import org.carillonpbx.sip.event.SubscribeReply.Turned;
import org.carillonpbx.sip.event.SubscribeRequest;
import org.junit.jupiter.api.Test;

class AcceptanceTest {
    private final Desk desk = new Desk();

    @Test
    void watcherIsAcceptedAndToldTheWholeState() {
        desk.words.words.put("1001", "idle");

        Subscribed reply = desk.subscribe(desk.request("1001"));

        assertThat(reply.localTag()).hasSize(16);
        assertThat(reply.expiresSeconds()).isEqualTo(300);
        Notification first = reply.first().orElseThrow();
        assertThat(first.sequence()).isEqualTo(1);
        assertThat(first.state().header()).isEqualTo("active;expires=300");
        assertThat(first.body().orElseThrow().text()).isEqualTo("sip:1001@pbx:5060 0 full idle");
        assertThat(first.dialog().localTag()).isEqualTo(reply.localTag());
        assertThat(desk.notifier.book().size()).isEqualTo(1);
    }

    @Test
    void nothingIsKeptOfWhoDoesNotProveHimself() {
        desk.proven = new Challenged(List.of(new Challenge("carillon", "n", "SHA-256", false)));

        assertThat(desk.acceptance.subscribe(desk.request("1001"))).isEqualTo(new Turned(desk.proven));
        assertThat(desk.notifier.book().size()).isZero();

        desk.proven = new Admission.Admitted("");
        assertThat(status(desk.acceptance.subscribe(desk.request("1001")))).isEqualTo(403);
    }

    @Test
    void aRequestThatCameAgainGetsTheSameAnswerAndNoNewSubscription() {
        SubscribeRequest request = desk.request("1001");
        Subscribed first = desk.subscribe(request);

        Subscribed again = desk.subscribe(request);

        assertThat(again.localTag()).isEqualTo(first.localTag());
        assertThat(again.first()).isEmpty();
        assertThat(desk.asked).isEqualTo(1);
        assertThat(desk.notifier.book().size()).isEqualTo(1);
    }

    @Test
    void unknownPackagesAreRefusedWithThoseThereAre() {
        SubscribeReply reply = desk.acceptance.subscribe(desk.request("c", "", 1, "1001", "weather", 300));

        assertThat(reply).isEqualTo(new BadEvent(List.of("words")));
    }

    @Test
    void whatMayNotBeWatchedIsForbiddenAndWhatIsNotThereIsNotFound() {
        desk.words.hidden.add("1005");

        assertThat(status(desk.acceptance.subscribe(desk.request("1005")))).isEqualTo(403);
        assertThat(status(desk.acceptance.subscribe(desk.request("2001")))).isEqualTo(404);
    }

    @Test
    void tooBriefSubscriptionsAreToldTheMinimumAndLongOnesAreCut() {
        assertThat(desk.acceptance.subscribe(desk.request("c", "", 1, "1001", "words", 59)))
                .isEqualTo(new TooBrief(60));
        assertThat(desk.subscribe(desk.request("d", "", 1, "1001", "words", 99_999))
                        .expiresSeconds())
                .isEqualTo(3_600);
    }

    @Test
    void anAcceptHeaderThatLeavesOutTheTypeIsNotAcceptable() {
        SubscribeRequest plain = desk.request("1001");
        SubscribeRequest choosy = new SubscribeRequest(
                plain.resource(),
                plain.event(),
                plain.expiresSeconds(),
                Set.of("text/html"),
                true,
                plain.from(),
                plain.dialog(),
                1,
                List.of(),
                plain.source(),
                "");

        assertThat(status(desk.acceptance.subscribe(choosy))).isEqualTo(406);
    }

    @Test
    void aLookAtTheStateLeavesNothingBehind() {
        Subscribed reply = desk.subscribe(desk.request("c", "", 1, "1001", "words", 0));

        assertThat(reply.expiresSeconds()).isZero();
        assertThat(reply.first().orElseThrow().state().header()).isEqualTo("terminated;reason=timeout");
        assertThat(desk.notifier.book().size()).isZero();
    }

    @Test
    void oneWatcherCannotTakeAllTheRoom() {
        desk.subscribe(desk.request("1001"));
        desk.subscribe(desk.request("1003"));
        desk.subscribe(desk.request("1004"));

        assertThat(status(desk.acceptance.subscribe(desk.request("1006")))).isEqualTo(403);

        desk.proven = new Admission.Admitted("1007");
        assertThat(desk.acceptance.subscribe(desk.request("1006"))).isInstanceOf(Subscribed.class);
        assertThat(desk.notifier.book().size()).isEqualTo(4);
    }

    @Test
    void aFullHouseSaysWhenToComeBack() {
        Desk small = new Desk(new SubscriptionSettings(1, 3, 600, 60, 3_600, 0));
        small.subscribe(small.request("1001"));

        Turned reply = (Turned) small.acceptance.subscribe(small.request("1003"));

        assertThat(((Refused) reply.why()).status()).isEqualTo(503);
        assertThat(((Refused) reply.why()).retryAfterSeconds()).isPresent();
        assertThat(small.notifier.book().size()).isEqualTo(1);
    }

    @Test
    void refreshedSubscriptionsLiveOnAndAreToldTheWholeStateAgain() {
        SubscribeRequest request = desk.subscribed("1001");
        String tag = tagOf(request);
        desk.now += 200_000;

        Subscribed reply = desk.subscribe(desk.request(request.dialog().callId(), tag, 2, "", "words", 600));

        assertThat(reply.expiresSeconds()).isEqualTo(600);
        assertThat(reply.first().orElseThrow().body().orElseThrow().text()).contains(" 1 full ");
        assertThat(reply.first().orElseThrow().sequence()).isEqualTo(2);
    }

    @Test
    void refreshesOfStrangersAndOutOfOrderAreRefused() {
        SubscribeRequest request = desk.subscribed("1001");
        String callId = request.dialog().callId();
        String tag = tagOf(request);

        assertThat(status(desk.acceptance.subscribe(desk.request(callId, "guessed", 2, "", "words", 600))))
                .isEqualTo(481);
        assertThat(status(desk.acceptance.subscribe(desk.request("other", tag, 2, "", "words", 600))))
                .isEqualTo(481);
        assertThat(status(desk.acceptance.subscribe(desk.request(callId, tag, 0, "", "words", 600))))
                .isEqualTo(500);
        desk.proven = new Admission.Admitted("1003");
        assertThat(status(desk.acceptance.subscribe(desk.request(callId, tag, 3, "", "words", 600))))
                .isEqualTo(403);
    }

    @Test
    void unsubscribingEndsWithALastWord() {
        SubscribeRequest request = desk.subscribed("1001");

        Subscribed reply = desk.subscribe(desk.request(request.dialog().callId(), tagOf(request), 2, "", "words", 0));

        assertThat(reply.first().orElseThrow().state().header()).isEqualTo("terminated;reason=timeout");
        assertThat(desk.notifier.book().size()).isZero();
        desk.says("1001", "busy");
        assertThat(desk.sent).isEmpty();
    }

    @Test
    void aListIsToldWholeFirstAndThenInWhatIsNew() {
        desk.lists.replace(Map.of("desk", List.of("1001", "1003", "2001")));
        desk.words.words.put("1001", "idle");
        desk.words.words.put("1003", "idle");

        Subscribed reply = desk.subscribe(desk.request("desk"));

        assertThat(reply.list()).isTrue();
        Notification first = reply.first().orElseThrow();
        assertThat(first.list()).isTrue();
        assertThat(first.body().orElseThrow().type()).startsWith("multipart/related;type=\"application/rlmi+xml\"");
        assertThat(first.body().orElseThrow().text())
                .contains("uri=\"sip:desk@pbx:5060\" version=\"0\" fullState=\"true\"")
                .contains("sip:1001@pbx:5060 0 full idle", "sip:1003@pbx:5060 0 full idle")
                .contains("<resource uri=\"sip:2001@pbx:5060\"><instance id=\"1\" state=\"terminated\"");

        desk.arrived(first);
        desk.says("1003", "busy");

        assertThat(desk.last().body().orElseThrow().text())
                .contains("version=\"1\" fullState=\"false\"", "sip:1003@pbx:5060 1 full busy")
                .doesNotContain("1001");
    }

    @Test
    void aListIsNothingForWhoDoesNotUnderstandIt() {
        desk.lists.replace(Map.of("desk", List.of("1001")));
        SubscribeRequest plain = desk.request("desk");
        SubscribeRequest simple = new SubscribeRequest(
                "desk",
                plain.event(),
                OptionalInt.empty(),
                Set.of(),
                false,
                plain.from(),
                plain.dialog(),
                1,
                List.of(),
                plain.source(),
                "");

        assertThat(status(desk.acceptance.subscribe(simple))).isEqualTo(421);
    }

    private String tagOf(SubscribeRequest request) {
        Optional<Subscription> found = desk.notifier.book().all().stream()
                .filter(s -> s.key().startsWith(request.dialog().callId() + " "))
                .findFirst();
        return found.orElseThrow().localTag();
    }

    private static int status(SubscribeReply reply) {
        return ((Refused) ((Turned) reply).why()).status();
    }
}
