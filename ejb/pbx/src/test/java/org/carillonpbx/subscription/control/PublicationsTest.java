package org.carillonpbx.subscription.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.event.PublishReply;
import org.carillonpbx.sip.event.PublishReply.Published;
import org.carillonpbx.sip.event.PublishReply.TooBrief;
import org.carillonpbx.sip.event.PublishReply.Turned;
import org.junit.jupiter.api.Test;

class PublicationsTest {
    private final Desk desk = new Desk();

    @Test
    void aPublicationIsTakenRefreshedChangedAndRemoved() {
        Published first = (Published) desk.publish("1002", "", 600, Optional.of("away"));
        assertThat(desk.words.published).containsEntry(first.tag(), "away");

        Published renewed = (Published) desk.publish("1002", first.tag(), 600, Optional.empty());
        assertThat(renewed.tag()).isNotEqualTo(first.tag());
        assertThat(desk.words.published).containsOnlyKeys(renewed.tag());

        Published changed = (Published) desk.publish("1002", renewed.tag(), 600, Optional.of("here"));
        assertThat(desk.words.published).containsOnlyKeys(changed.tag()).containsValue("here");

        assertThat(desk.publish("1002", changed.tag(), 0, Optional.empty())).isEqualTo(new Published(changed.tag(), 0));
        assertThat(desk.words.published).isEmpty();
    }

    @Test
    void anUnknownTagFailsTheCondition() {
        assertThat(status(desk.publish("1002", "lost", 600, Optional.empty()))).isEqualTo(412);
    }

    @Test
    void nobodyPublishesForAnother() {
        assertThat(status(desk.publish("1001", "", 600, Optional.of("x")))).isEqualTo(403);
    }

    @Test
    void badDocumentsAreRefusedAndChangeNothing() {
        Published good = (Published) desk.publish("1002", "", 600, Optional.of("away"));

        assertThat(status(desk.publish("1002", good.tag(), 600, Optional.of("bad"))))
                .isEqualTo(400);
        assertThat(desk.words.published).containsEntry(good.tag(), "away");
        assertThat(desk.publish("1002", "", 5, Optional.of("x"))).isEqualTo(new TooBrief(60));
        assertThat(status(desk.publish("1002", "", 600, Optional.of("x".repeat(9_000)))))
                .isEqualTo(413);
    }

    @Test
    void whatIsNotRefreshedGoesAndWatchersAreTold() {
        desk.subscribed("1002");
        desk.publish("1002", "", 60, Optional.of("away"));
        desk.notifier.tellDue();
        assertThat(desk.sent).hasSize(1);
        desk.arrived(desk.last());

        desk.now += 61_000;
        desk.publications.sweep();
        desk.notifier.tellDue();

        assertThat(desk.words.published).isEmpty();
        assertThat(desk.sent).hasSize(2);
    }

    @Test
    void publicationsOfOneAreFew() {
        for (int i = 0; i < 8; i++) {
            assertThat(desk.publish("1002", "", 600, Optional.of("x"))).isInstanceOf(Published.class);
        }
        assertThat(status(desk.publish("1002", "", 600, Optional.of("x")))).isEqualTo(403);
    }

    private static int status(PublishReply reply) {
        return ((Refused) ((Turned) reply).why()).status();
    }
}
