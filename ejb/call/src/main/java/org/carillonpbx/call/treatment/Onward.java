package org.carillonpbx.call.treatment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Destination;
import org.carillonpbx.call.Diversion;
import org.carillonpbx.call.Journey;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.Line;
import org.carillonpbx.call.Locator;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Target;

/**
 * Where a call goes on to that phones send on: within the PBX, on behalf of the phone's owner, never in a circle and never
 * further than a {@link Journey} may. What a phone likes less is kept until nobody rings any more. Confined to the lane.
 */
final class Onward {
    private static final int MOST_KEPT = 10;

    /** One place to go on to; without phones it is for the whole call, and not beside other phones that ring. */
    record Step(Destination destination, Optional<Line> line, List<Target> phones, Journey journey) {}

    private final Switchboard switchboard;
    private final Locator locator;
    private final Deque<Step> kept = new ArrayDeque<>();

    Onward(Switchboard switchboard, Locator locator) {
        this.switchboard = switchboard;
        this.locator = locator;
    }

    /**
     * A phone sends the call on.
     *
     * @param to the numbers that it names, the best first
     * @param refused takes the reasons why some of them cannot be followed
     * @return where to go at once, beside the phones that ring already
     */
    Optional<Step> sentOn(Leg phone, List<String> to, List<Cause> refused) {
        Diversion.Reason reason = phone.rang() ? Diversion.Reason.DEFLECTION : Diversion.Reason.UNCONDITIONAL;
        Journey journey = phone.journey().diverted(new Diversion(phone.party(), reason, false));
        List<Step> steps = new ArrayList<>();
        for (String number : to) {
            Optional<Cause> bar = journey.bar(number);
            Optional<Step> step = bar.isPresent() ? Optional.empty() : towards(number, journey);
            step.ifPresent(steps::add);
            if (step.isEmpty()) {
                refused.add(bar.orElse(Cause.UNKNOWN_NUMBER));
            }
            phone.sentOn(number, bar.map(Onward::said).orElse(step.isPresent() ? "" : "there is no such number"));
        }
        boolean now = !steps.isEmpty() && !steps.get(0).phones().isEmpty();
        Optional<Step> first = now ? Optional.of(steps.remove(0)) : Optional.empty();
        steps.stream().limit(MOST_KEPT - kept.size()).forEach(kept::add);
        return first;
    }

    private Optional<Step> towards(String number, Journey journey) {
        return switchboard.route(number).map(destination -> {
            Optional<Line> line = Optional.of(destination.argument())
                    .filter(number::equals)
                    .flatMap(switchboard.plan()::line)
                    .filter(Line::enabled);
            List<Target> phones = line.isPresent() ? locator.contactsOf(number) : List.of();
            return new Step(destination, line, phones, journey);
        });
    }

    private static String said(Cause bar) {
        return bar == Cause.LOOP ? "the call has been there" : "the call was sent on too often";
    }

    /** What was kept longest; for when nobody rings any more. */
    Optional<Step> next() {
        return Optional.ofNullable(kept.poll());
    }
}
