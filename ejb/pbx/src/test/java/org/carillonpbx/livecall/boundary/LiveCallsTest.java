package org.carillonpbx.livecall.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Party;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.livecall.control.LiveCallPicture;
import org.junit.jupiter.api.Test;

class LiveCallsTest {
    private static final Instant EIGHT = Instant.parse("2026-11-21T08:00:00Z");
    private static final LegId CALLER = new LegId("i1");
    private static final LegId CALLEE = new LegId("o1");
    private static final CallId CALL = new CallId("c1");

    private final List<Integer> changes = new ArrayList<>();
    private final List<Consumer<Switchboard>> posted = new ArrayList<>();
    private final LiveCallPicture picture =
            new LiveCallPicture((Consumer<LiveCallsChanged>) change -> changes.add(change.count()));
    private final LiveCalls calls = new LiveCalls(picture, posted::add);

    @Test
    void aCallIsSeenFromItsBeginningToItsEnd() {
        begins(CALL, EIGHT);
        picture.onFact(new CallFact.Routed(CALL, EIGHT, "dial", "202"));
        picture.onFact(new CallFact.LegAdded(CALL, EIGHT, CALLEE, new Party("202", "Bob"), "sip:202"));
        assertThat(calls.find("c1")).hasValueSatisfying(call -> {
            assertThat(call.state()).isEqualTo("ringing");
            assertThat(call.feature()).isEqualTo("dial");
            assertThat(call.caller()).isEqualTo("201");
            assertThat(call.answeredAt()).isEmpty();
        });

        answers(EIGHT.plusSeconds(5));
        assertThat(calls.find("c1")).hasValueSatisfying(call -> {
            assertThat(call.state()).isEqualTo("talking");
            assertThat(call.answeredBy()).isEqualTo("202");
            assertThat(call.answeredAt()).contains(EIGHT.plusSeconds(5));
        });

        picture.onFact(new CallFact.Over(CALL, EIGHT.plusSeconds(60), Cause.NORMAL));
        assertThat(calls.all()).isEmpty();
        assertThat(calls.count()).isZero();
    }

    @Test
    void aCallIsHeldUntilNobodyHoldsItAnyMore() {
        begins(CALL, EIGHT);
        answers(EIGHT);
        picture.onFact(new CallFact.Held(CALL, EIGHT, CALLER, true));
        picture.onFact(new CallFact.Held(CALL, EIGHT, CALLEE, true));
        picture.onFact(new CallFact.Held(CALL, EIGHT, CALLER, false));
        assertThat(calls.find("c1")).map(LiveCall::state).contains("held");

        picture.onFact(new CallFact.LegEnded(CALL, EIGHT, CALLEE, Cause.NORMAL, true));
        assertThat(calls.find("c1")).map(LiveCall::state).contains("talking");
    }

    @Test
    void theOldestCallIsListedFirst() {
        begins(new CallId("c2"), EIGHT.plusSeconds(2));
        begins(new CallId("c1"), EIGHT);

        assertThat(calls.all()).extracting(LiveCall::id).containsExactly("c1", "c2");
        assertThat(changes).containsExactly(1, 2);
    }

    @Test
    void whatShowsNothingNewDisturbsNobody() {
        begins(CALL, EIGHT);
        picture.onFact(new CallFact.LegRang(CALL, EIGHT, CALLER));
        picture.onFact(new CallFact.LegRang(new CallId("gone"), EIGHT, CALLER));

        assertThat(changes).containsExactly(1);
    }

    @Test
    void hangingUpIsLeftToTheSwitchboard() {
        begins(CALL, EIGHT);

        assertThat(calls.hangUp("c1")).isTrue();
        assertThat(calls.hangUp("c9")).isFalse();
        assertThat(posted).hasSize(1);
    }

    private void begins(CallId call, Instant at) {
        picture.onFact(
                new CallFact.Began(call, at, CALLER, new Party("201", "Ann"), "202", "x", "udp:192.0.2.1:5060", 7));
    }

    private void answers(Instant at) {
        picture.onFact(new CallFact.LegAdded(CALL, at, CALLEE, new Party("202", "Bob"), "sip:202"));
        picture.onFact(new CallFact.LegAnswered(CALL, at, CALLEE));
        picture.onFact(new CallFact.LegAnswered(CALL, at, CALLER));
    }
}
