package org.carillonpbx.subscription.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.carillonpbx.persistence.TestDatabase;
import org.carillonpbx.sip.event.Notification;
import org.carillonpbx.sip.event.SubscribeRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubscriptionKeeperTest {
    private static TestDatabase database;
    private final Desk desk = today(new Desk());

    @BeforeAll
    static void open() {
        database = TestDatabase.migrated();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void clear() {
        database.execute("delete from carillon.subscriptions");
    }

    private static Desk today(Desk desk) {
        desk.now = System.currentTimeMillis();
        desk.lists.replace(Map.of("desk", List.of("1001", "1003")));
        return desk;
    }

    private static SubscriptionKeeper keeper(Desk desk) {
        return new SubscriptionKeeper(
                desk.notifier, desk.packages, desk.lists, new SubscriptionTable(database.dataSource()));
    }

    @Test
    void subscriptionsOutliveTheServerAndTheirWatchersAreToldTheWholeStateAnew() {
        SubscribeRequest request = desk.subscribed("1001");
        desk.subscribed("desk");
        desk.says("1001", "busy");
        keeper(desk).run();

        Desk after = today(new Desk());
        after.words.words.put("1001", "busy");
        SubscriptionKeeper keeper = keeper(after);
        after.ready = false;
        keeper.run();
        assertThat(after.notifier.book().size()).isEqualTo(2);
        after.ready = true;
        keeper.run();
        Awaitility.await().until(() -> {
            after.notifier.tellDue();
            return after.sent.size() == 2;
        });

        Notification one =
                after.sent.stream().filter(n -> !n.list()).findFirst().orElseThrow();
        assertThat(one.dialog().callId()).isEqualTo(request.dialog().callId());
        assertThat(one.dialog().flow()).isEqualTo(request.dialog().flow());
        assertThat(one.sequence()).isGreaterThan(2);
        assertThat(one.body().orElseThrow().text()).contains(" full busy").contains("1001 ".strip());
        assertThat(after.sent).anyMatch(Notification::list);
        assertThat(one.body().orElseThrow().text().split(" ", -1)[1])
                .satisfies(version -> assertThat(Integer.parseInt(version)).isGreaterThan(1));
    }

    @Test
    void whatHasEndedIsGoneFromTheTableToo() {
        desk.subscribed("1001");
        SubscriptionKeeper keeper = keeper(desk);
        keeper.run();
        assertThat(database.text("select count(*) from carillon.subscriptions")).isEqualTo("1");

        desk.notifier.end(desk.notifier.book().all().iterator().next(), "timeout");
        keeper.run();

        assertThat(database.text("select count(*) from carillon.subscriptions")).isEqualTo("0");
    }

    @Test
    void whatIsLongOverIsNotTakenUpAgain() {
        desk.subscribed("1001");
        keeper(desk).run();
        database.execute("update carillon.subscriptions set expires_at = now() - interval '1 second'");

        Desk after = today(new Desk());
        keeper(after).run();

        assertThat(after.notifier.book().size()).isZero();
    }
}
