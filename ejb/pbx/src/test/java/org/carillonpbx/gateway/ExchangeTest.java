package org.carillonpbx.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.DialPlan;
import org.carillonpbx.call.Features;
import org.carillonpbx.call.IncomingCall;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Line;
import org.carillonpbx.call.Party;
import org.carillonpbx.call.Target;
import org.carillonpbx.call.Voice;
import org.carillonpbx.call.scenario.QuietKeys;
import org.carillonpbx.call.scenario.Secretary;
import org.carillonpbx.feature.dial.Dial;
import org.carillonpbx.trace.boundary.Witness;
import org.carillonpbx.trace.control.TraceDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExchangeTest {
    private static final Target PHONE = new Target("sip:1002@192.0.2.2", "udp:192.0.2.2:5060", List.of("sip:edge;lr"));

    private final List<CallFact> facts = new CopyOnWriteArrayList<>();
    private final RecordingSip sip = new RecordingSip();
    private final Exchange exchange = new Exchange(
            new SipSignalling(sip, new Introductions(Trust.of(""))),
            new RtpMedia(new AgreeableMedia(), new Witness(new TraceDesk())),
            new QuietKeys(),
            Voice.NONE,
            new Secretary(),
            () -> new DialPlan(3, Map.of("1002", new Line(new Party("1002", "Bob"), 20, true))),
            new Features(List.of(new Dial(extension -> List.of(PHONE)))),
            List.of(
                    fact -> {
                        throw new IllegalStateException("a listener that fails");
                    },
                    facts::add));

    @AfterEach
    void stop() throws InterruptedException {
        exchange.stop();
    }

    @Test
    void newCallsAreTurnedAwayUntilTheLaneRuns() {
        assertThat(exchange.congested()).isTrue();
        exchange.start(Thread::new);
        assertThat(exchange.congested()).isFalse();
    }

    @Test
    void aCallGoesOutOverTheAdaptersAndItsFactsAreToldToWhoeverListens() {
        exchange.start(Thread::new);
        assertThat(exchange.post("a call", board -> board.offer(call()))).isTrue();

        await().until(() -> sip.invites().size() == 1);
        var invite = sip.invites().get(0);
        assertThat(invite.requestUri()).isEqualTo("sip:1002@192.0.2.2");
        assertThat(invite.hop()).hasValueSatisfying(hop -> assertThat(hop).hasToString("udp:192.0.2.2:5060"));
        assertThat(invite.route()).containsExactly("sip:edge;lr");
        assertThat(invite.from().user()).isEqualTo("1001");
        assertThat(invite.to()).isEqualTo("1002");
        await().until(() -> facts.size() == 3);
        assertThat(exchange.processed()).isPositive();
        assertThat(exchange.lostFacts()).isZero();
    }

    @Test
    void aPhoneIsAskedToAnswerByItselfInTheWaysThatPhonesKnow() {
        exchange.start(Thread::new);
        exchange.post("a call", board -> {
            board.offer(call());
            Leg caller = board.legs().stream().filter(Leg::incoming).findFirst().orElseThrow();
            board.call(caller, new Party("1003", ""), PHONE.answeringItself());
        });

        await().until(() -> sip.invites().size() == 2);
        assertThat(sip.invites().get(0).headers()).doesNotContainKeys("Answer-Mode", "Call-Info", "Alert-Info");
        assertThat(sip.invites().get(1).headers())
                .containsEntry("Answer-Mode", "Auto")
                .containsEntry("Call-Info", "<sip:page@localhost>;answer-after=0")
                .containsEntry("Alert-Info", "<http://localhost>;info=alert-autoanswer;delay=0");
    }

    @Test
    void aDeepLaneTakesNoNewCallsButWhatBelongsToADialogPasses() {
        exchange.start(Thread::new);
        CountDownLatch gate = new CountDownLatch(1);
        exchange.post(board -> await().forever().until(() -> gate.getCount() == 0));
        while (!exchange.congested()) {
            exchange.post(board -> {});
        }

        assertThat(exchange.depth()).isGreaterThan(1_000);
        assertThat(exchange.post(board -> {})).isTrue();
        await().until(() -> exchange.busyMicros() > 0);

        gate.countDown();
        await().until(() -> exchange.depth() == 0 && exchange.busyMicros() == 0);
        assertThat(exchange.congested()).isFalse();
        assertThat(exchange.worstMicros()).isPositive();
        assertThat(exchange.refused()).isZero();
    }

    @Test
    void whenItStopsCallsEndAndTheirLastFactsAreTold() throws InterruptedException {
        exchange.start(Thread::new);
        exchange.post(board -> board.offer(call()));
        exchange.stop();

        assertThat(facts)
                .last()
                .isInstanceOfSatisfying(
                        CallFact.Over.class, over -> assertThat(over.cause()).isEqualTo(Cause.SHUTDOWN));
        assertThat(sip.endings()).hasSize(2);
        assertThat(exchange.post(board -> {})).isFalse();
    }

    private static IncomingCall call() {
        return new IncomingCall(
                new LegId("i1"),
                new Party("1001", "Ann"),
                "1002",
                Optional.of("v=0"),
                "udp:192.0.2.1:5060",
                "192.0.2.1",
                "call-id");
    }
}
