package org.carillonpbx.room.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.carillonpbx.call.Attendee;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.Gathering;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Party;
import org.carillonpbx.call.RoomKeys;
import org.carillonpbx.room.boundary.Room;
import org.carillonpbx.subscription.boundary.Access;
import org.carillonpbx.subscription.boundary.StateDocument;
import org.carillonpbx.subscription.boundary.Watch;
import org.carillonpbx.subscription.boundary.Watchers;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Who is in a room, as watchers are told. */
class ConferencePackageTest {
    private final RoomBoard board = new RoomBoard(news -> {});
    private final ConferencePackage conference = new ConferencePackage(board, new Watchers());
    private final List<Attendee> present = new ArrayList<>();

    ConferencePackageTest() {
        board.replace(
                List.of(new Room("3000", "Ann & Bob's", true, 50, 1), new Room("3001", "", true, 50, 1)),
                Map.of("3001", new RoomKeys("1234", "")));
    }

    private static Attendee attendee(String leg, String number) {
        return new Attendee(
                new LegId(leg),
                new CallId("call-" + leg),
                new Party(number, "Person " + number),
                Instant.EPOCH,
                false,
                false,
                false,
                0);
    }

    private void comes(String room, Attendee who) {
        present.add(who);
        board.attended(room, new Gathering(false, false, present));
    }

    private void goes(String room, int place) {
        present.remove(place);
        board.attended(room, new Gathering(false, false, present));
    }

    private StateDocument write(String watcher, String room, int version, long known) {
        StateDocument document = conference.write(new Watch(watcher, room, "pbx", version, known));
        assertWellFormed(document.text());
        return document;
    }

    private static void assertWellFormed(String xml) {
        try {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new AssertionError(xml, e);
        }
    }

    @Test
    void anEmptyRoomIsToldAsAWhole() {
        StateDocument document = write("1001", "3000", 0, Watch.NOTHING);

        assertThat(document.type()).isEqualTo("application/conference-info+xml");
        assertThat(document.text())
                .contains("entity=\"sip:3000@pbx\" state=\"full\" version=\"0\"")
                .contains("<display-text>Ann &amp; Bob&apos;s</display-text>")
                .contains("<maximum-user-count>50</maximum-user-count>")
                .contains("<user-count>0</user-count><active>false</active><locked>false</locked>")
                .doesNotContain("<user ");
    }

    @Test
    void whoComesIsToldAloneAndWhoGoesAsDeleted() {
        comes("3000", attendee("a", "1001"));
        StateDocument first = write("1001", "3000", 0, Watch.NOTHING);
        assertThat(first.text())
                .contains("<user entity=\"sip:1001@pbx\" state=\"full\"><display-text>Person 1001</display-text>")
                .contains("<status>connected</status><joining-method>dialed-in</joining-method>")
                .contains("<media id=\"1\"><type>audio</type><status>sendrecv</status></media>");
        comes("3000", attendee("b", "1002"));
        StateDocument second = write("1001", "3000", 1, first.revision());
        assertThat(second.text())
                .contains("state=\"partial\" version=\"1\"", "<user-count>2</user-count>", "sip:1002@pbx")
                .doesNotContain("sip:1001@pbx");
        goes("3000", 1);
        StateDocument third = write("1001", "3000", 2, second.revision());
        assertThat(third.text())
                .contains("<user entity=\"sip:1002@pbx\" state=\"deleted\"></user>", "<user-count>1</user-count>");
        assertThat(write("1001", "3000", 3, Watch.NOTHING).text()).doesNotContain("1002");
    }

    @Test
    void twoPhonesOfOneNumberAreOneUserWithTwoEndpoints() {
        comes("3000", attendee("a", "1001"));
        comes("3000", attendee("b", "1001"));
        assertThat(write("1001", "3000", 0, Watch.NOTHING).text())
                .containsOnlyOnce("<user ")
                .contains("sip:1001@pbx;leg=a", "sip:1001@pbx;leg=b");
        goes("3000", 0);
        assertThat(write("1001", "3000", 1, 2).text())
                .contains("state=\"full\"", "leg=b")
                .doesNotContain("leg=a");
    }

    @Test
    void whoIsMutedOrWaitsIsToldSo() {
        comes("3000", attendee("a", "1001").muted(true));
        comes("3000", attendee("b", "1002").waiting(true));
        assertThat(write("1001", "3000", 0, Watch.NOTHING).text())
                .contains("<status>recvonly</status>", "<status>on-hold</status>");
        board.attended("3000", new Gathering(true, false, present));
        assertThat(write("1001", "3000", 1, 2).text())
                .contains("<locked>true</locked>")
                .doesNotContain("<user ");
    }

    @Test
    void aRoomWithAPinIsSeenFromWithinAlone() {
        assertThat(conference.access("1001", "3001")).isEqualTo(Access.FORBIDDEN);
        assertThat(conference.access("1001", "3000")).isEqualTo(Access.GRANTED);
        assertThat(conference.access("1001", "3002")).isEqualTo(Access.UNKNOWN);
        comes("3001", attendee("a", "1001"));
        comes("3001", attendee("b", "1002"));
        assertThat(conference.access("1001", "3001")).isEqualTo(Access.GRANTED);
        goes("3001", 0);
        assertThat(write("1001", "3001", 1, 2).text()).doesNotContain("1002", "<users");
    }

    @Test
    void whoHasMissedMoreThanIsRememberedIsToldEverything() {
        comes("3000", attendee("a", "1001"));
        for (int i = 0; i < 20; i++) {
            comes("3000", attendee("x" + i, "20" + i));
            goes("3000", 1);
        }
        assertThat(write("1001", "3000", 1, 1).text()).contains("state=\"full\" version=\"1\"", "sip:1001@pbx");
        assertThat(board.roster("3000").users()).hasSizeLessThan(20);
    }
}
