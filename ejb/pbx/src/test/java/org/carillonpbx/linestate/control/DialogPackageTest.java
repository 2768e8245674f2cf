package org.carillonpbx.linestate.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Party;
import org.carillonpbx.directory.boundary.DirectoryPicture;
import org.carillonpbx.linestate.boundary.LineChanged;
import org.carillonpbx.subscription.boundary.StateDocument;
import org.carillonpbx.subscription.boundary.Watch;
import org.carillonpbx.subscription.boundary.WatchPolicy;
import org.carillonpbx.subscription.boundary.Watchers;
import org.carillonpbx.subscription.control.RightsPicture;
import org.junit.jupiter.api.Test;

class DialogPackageTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final CallId CALL = new CallId("c1");
    private static final LegId CALLER = new LegId("in1");
    private static final LegId CALLEE = new LegId("out1");

    private final List<LineChanged> told = new ArrayList<>();
    private final LineBoard board = new LineBoard(number -> number.startsWith("1"), told::add);
    private final DialogPackage dialogs = new DialogPackage(
            board, new WatchPolicy(DirectoryPicture.blank(), new RightsPicture(), true, true), new Watchers());

    private StateDocument write(String resource, int version, long known) {
        return dialogs.write(new Watch("1009", resource, "pbx", version, known));
    }

    private void began(CallId call, LegId caller) {
        board.onFact(new CallFact.Began(
                call, NOW, caller, new Party("1001", "Ann <&>"), "1002", "sip-call", "udp:192.0.2.1:5060", 1));
    }

    private void rings() {
        began(CALL, CALLER);
        board.onFact(new CallFact.LegAdded(CALL, NOW, CALLEE, new Party("1002", "Bob"), "sip:1002@192.0.2.2"));
        board.onFact(new CallFact.LegRang(CALL, NOW, CALLEE));
        board.onFact(new CallFact.LegRang(CALL, NOW, CALLER));
    }

    @Test
    void aLineThatRestsIsToldAsFullAndEmpty() {
        StateDocument document = write("1001", 0, Watch.NOTHING);

        assertThat(document.text())
                .contains("version=\"0\" state=\"full\" entity=\"sip:1001@pbx\"")
                .doesNotContain("<dialog ");
        assertThat(document.type()).isEqualTo("application/dialog-info+xml");
    }

    @Test
    void bothSidesOfACallAreToldFromRingingToItsEnd() {
        rings();
        assertThat(write("1002", 0, -1).text())
                .contains("direction=\"recipient\"><state>early</state>")
                .contains("<remote><identity display=\"Ann &lt;&amp;&gt;\">sip:1001@pbx</identity>");
        assertThat(write("1001", 0, -1).text())
                .contains("direction=\"initiator\"><state>early</state>", ">sip:1002@pbx<");

        board.onFact(new CallFact.LegAnswered(CALL, NOW, CALLEE));
        StateDocument confirmed = write("1002", 1, 2);
        assertThat(confirmed.text()).contains("<state>confirmed</state>", "state=\"full\"");

        board.onFact(new CallFact.LegEnded(CALL, NOW, CALLEE, Cause.NORMAL, true));
        assertThat(write("1002", 2, confirmed.revision()).text()).contains("<state>terminated</state>");
        assertThat(write("1002", 3, Watch.NOTHING).text()).doesNotContain("<dialog ");
    }

    @Test
    void aSecondCallOfALineIsToldAlone() {
        rings();
        long known = write("1001", 0, -1).revision();
        began(new CallId("c2"), new LegId("in2"));

        String news = write("1001", 1, known).text();

        assertThat(news).contains("state=\"partial\"", "id=\"in2\"").doesNotContain("id=\"in1\"");
    }

    @Test
    void whoHasMissedMoreThanIsRememberedIsToldEverything() {
        for (int i = 0; i < 40; i++) {
            CallId call = new CallId("x" + i);
            LegId leg = new LegId("l" + i);
            began(call, leg);
            board.onFact(new CallFact.LegEnded(call, NOW, leg, Cause.NORMAL, true));
        }
        rings();

        assertThat(write("1001", 9, 3).text())
                .contains("state=\"full\"", "id=\"in1\"")
                .doesNotContain("terminated");
    }

    @Test
    void linesThatAreNotOursAreNoConcern() {
        board.onFact(new CallFact.Began(
                CALL, NOW, CALLER, new Party("+4930", ""), "1002", "sip-call", "udp:192.0.2.1:5060", 1));

        assertThat(told).isEmpty();
    }

    @Test
    void withWhomSomebodyTalksIsOnlyForWhoMaySee() {
        rings();
        DialogPackage discreet = new DialogPackage(
                board, new WatchPolicy(DirectoryPicture.blank(), new RightsPicture(), true, false), new Watchers());

        assertThat(discreet.write(new Watch("1009", "1002", "pbx", 0, -1)).text())
                .contains("<state>early</state>")
                .doesNotContain("<remote>");
        assertThat(discreet.write(new Watch("1002", "1002", "pbx", 0, -1)).text())
                .contains("<remote>");
    }

    @Test
    void everyStepIsToldOnce() {
        rings();
        board.onFact(new CallFact.LegRang(CALL, NOW, CALLEE));

        assertThat(told).extracting(LineChanged::number).containsExactly("1001", "1002", "1001");
    }
}
