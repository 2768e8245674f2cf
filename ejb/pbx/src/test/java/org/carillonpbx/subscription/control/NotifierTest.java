package org.carillonpbx.subscription.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalInt;
import org.awaitility.Awaitility;
import org.carillonpbx.sip.event.Notification;
import org.junit.jupiter.api.Test;

class NotifierTest {
    private final Desk desk = new Desk();

    @Test
    void aChangeIsToldToWhoWatchesItAndToNobodyElse() {
        desk.subscribed("1001");
        desk.subscribed("1003");

        desk.says("1001", "busy");

        assertThat(desk.sent).hasSize(1);
        assertThat(desk.last().body().orElseThrow().text()).isEqualTo("sip:1001@pbx:5060 1 since 0 busy");
        assertThat(desk.last().sequence()).isEqualTo(2);
    }

    @Test
    void whileOneIsUnderWayTheNewestStateWaitsAndWhatCameBetweenIsSkipped() {
        desk.subscribed("1001");
        desk.says("1001", "trying");
        Notification underWay = desk.last();

        desk.says("1001", "early");
        desk.says("1001", "confirmed");
        assertThat(desk.sent).hasSize(1);

        desk.arrived(underWay);
        desk.notifier.tellDue();

        assertThat(desk.sent).hasSize(2);
        assertThat(desk.last().body().orElseThrow().text()).isEqualTo("sip:1001@pbx:5060 2 since 1 confirmed");
    }

    @Test
    void aWatcherThatKnowsNothingOfItIsForgotten() {
        desk.subscribed("1001");
        desk.says("1001", "busy");

        desk.outcome(desk.last(), 481, OptionalInt.empty());
        desk.says("1001", "idle");

        assertThat(desk.sent).hasSize(1);
        assertThat(desk.notifier.book().size()).isZero();
    }

    @Test
    void aWatcherThatDoesNotAnswerIsForgotten() {
        desk.subscribed("1001");
        desk.says("1001", "busy");

        desk.outcome(desk.last(), 408, OptionalInt.empty());

        assertThat(desk.notifier.book().size()).isZero();
    }

    @Test
    void aWatcherInTroubleIsTriedAgainLaterWithTheWholeState() {
        desk.subscribed("1001");
        desk.says("1001", "busy");
        desk.outcome(desk.last(), 503, OptionalInt.empty());
        desk.notifier.tellDue();
        assertThat(desk.sent).as("not at once").hasSize(1);

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            desk.notifier.tellDue();
            return desk.sent.size() == 2;
        });

        assertThat(desk.last().body().orElseThrow().text()).isEqualTo("sip:1001@pbx:5060 2 full busy");
    }

    @Test
    void aWatcherInLastingTroubleIsGivenUp() {
        desk.subscribed("1001");
        for (int i = 0; i < 6; i++) {
            assertThat(desk.notifier.book().size()).isEqualTo(1);
            desk.now += 60_000;
            desk.says("1001", "busy");
            Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> {
                desk.notifier.tellDue();
                return !desk.sent.isEmpty();
            });
            Notification failed = desk.last();
            desk.sent.clear();
            desk.outcome(failed, 500, OptionalInt.of(0));
        }
        assertThat(desk.notifier.book().size()).isZero();
    }

    @Test
    void aNotifyWhoseOutcomeWasLostDoesNotSilenceItsSubscriptionForGood() {
        desk.subscribed("1001");
        desk.says("1001", "busy");
        Subscription subscription = desk.notifier.book().all().iterator().next();
        assertThat(subscription.stuck(desk.now + 40_000)).isFalse();
        assertThat(subscription.stuck(desk.now + 70_000)).isTrue();

        desk.now += 70_000;
        desk.notifier.release(subscription);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            desk.notifier.tellDue();
            return desk.sent.size() == 2;
        });
    }

    @Test
    void anAnswerToAnOlderNotifyMeansNothing() {
        desk.subscribed("1001");
        desk.says("1001", "busy");
        Notification first = desk.last();
        desk.arrived(first);
        desk.says("1001", "idle");

        desk.outcome(first, 481, OptionalInt.empty());

        assertThat(desk.notifier.book().size()).isEqualTo(1);
    }

    @Test
    void changesInQuickSuccessionAreToldAtTheAllowedPace() {
        Desk paced = new Desk(new SubscriptionSettings(10, 10, 600, 60, 3_600, 300));
        paced.subscribed("1001");
        paced.says("1001", "one");
        paced.arrived(paced.last());
        paced.says("1001", "two");
        assertThat(paced.sent).hasSize(1);

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            paced.notifier.tellDue();
            return paced.sent.size() == 2;
        });
        assertThat(paced.last().body().orElseThrow().text()).endsWith("two");
    }
}
