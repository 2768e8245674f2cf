package org.carillonpbx.call.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.DialPlan;
import org.carillonpbx.call.Features;
import org.carillonpbx.call.IncomingCall;
import org.carillonpbx.call.LegEvent;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Line;
import org.carillonpbx.call.Names;
import org.carillonpbx.call.Party;
import org.carillonpbx.call.Ports;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Target;
import org.carillonpbx.call.lane.Lane;
import org.carillonpbx.call.lane.LaneClock;

/**
 * Measures how many calls a second the lane decides by itself, with ports that do nothing: each call is offered, rings, is
 * answered and hung up. Run as a main program; the argument is how many calls.
 */
public final class DecisionRate {
    private static final Target TARGET = new Target("sip:202", "udp:192.0.2.2:5060", List.of());

    private DecisionRate() {}

    public static void main(String... arguments) throws InterruptedException {
        int calls = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500_000;
        rate(calls);
        System.out.printf("%,d calls a second%n", rate(calls));
    }

    /** Calls decided in a second. */
    public static long rate(int calls) throws InterruptedException {
        AtomicLong facts = new AtomicLong();
        Watch watch = new Watch(new ArrayList<>());
        Lane lane = new Lane(50_000, LaneClock.system(), watch);
        Ports ports = new Ports(
                new QuietWire(),
                new QuietSound(),
                new QuietKeys(),
                new Secretary(),
                fact -> facts.incrementAndGet(),
                lane,
                watch);
        DialPlan plan = new DialPlan(1, Map.of("202", new Line(new Party("202", ""), 20, true)));
        Switchboard board = new Switchboard(
                ports, new Names("t"), () -> plan, new Features(List.of(new Ringing(extension -> List.of(TARGET)))));
        Thread thread = new Thread(lane, "lane");
        thread.start();
        long start = System.nanoTime();
        for (int i = 1; i <= calls; i++) {
            call(lane, board, i);
        }
        CountDownLatch done = new CountDownLatch(1);
        post(lane, done::countDown);
        done.await();
        long nanos = System.nanoTime() - start;
        lane.stop();
        thread.join();
        if (!board.legs().isEmpty() || facts.get() != 11L * calls) {
            throw new IllegalStateException(board.legs().size() + " legs left, " + facts + " facts " + watch.faults());
        }
        return calls * 1_000_000_000L / nanos;
    }

    private static void call(Lane lane, Switchboard board, int number) {
        LegId caller = new LegId("t-i" + number);
        LegId callee = new LegId("t-o" + number);
        Party from = new Party("201", "");
        IncomingCall incoming =
                new IncomingCall(caller, from, "202", Optional.of("offer"), "udp:192.0.2.1:5060", "192.0.2.1", "x");
        post(lane, () -> board.offer(incoming));
        post(lane, () -> board.happen(new LegEvent.Rang(callee, Optional.empty())));
        post(lane, () -> board.happen(new LegEvent.Answered(callee, Optional.of("answer"))));
        post(lane, () -> board.happen(new LegEvent.HungUp(caller, Cause.NORMAL)));
    }

    private static void post(Lane lane, Runnable task) {
        while (!lane.post(task)) {
            Thread.onSpinWait();
        }
    }
}
