package org.carillonpbx.call.treatment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Journey;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.Line;
import org.carillonpbx.call.Locator;
import org.carillonpbx.call.Party;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Target;
import org.carillonpbx.call.Treatment;

/**
 * Rings all phones of an extension at once. The first one that answers has the call, the others are told that it was
 * answered elsewhere; where none does, the caller is told the best reason why. A phone that sends the call on (RFC 3261
 * §21.3) speaks for itself: the extension's other phones go on ringing.
 */
public final class Dialling implements Treatment {
    private final Switchboard switchboard;
    private final Leg caller;
    private final Line line;
    private final List<Target> targets;
    private final Map<Leg, Attempt> ringing = new LinkedHashMap<>();
    private final Failures failures = new Failures();
    private final Onward onward;
    private Optional<Leg> heard = Optional.empty();

    /** @param locator where the phones are that this caller can reach at another extension */
    public Dialling(Switchboard switchboard, Leg caller, Line line, List<Target> targets, Locator locator) {
        this.switchboard = Objects.requireNonNull(switchboard, "switchboard");
        this.caller = Objects.requireNonNull(caller, "caller");
        this.line = Objects.requireNonNull(line, "line");
        this.targets = List.copyOf(targets);
        this.onward = new Onward(switchboard, locator);
    }

    @Override
    public void begin() {
        Optional<Cause> trouble = caller.openMedia();
        if (trouble.isPresent()) {
            caller.hangUp(trouble.get());
            return;
        }
        caller.introduce(line.party());
        ring(line, targets, caller.journey());
        giveUpWhereNoneIsLeft();
    }

    private void ring(Line called, List<Target> phones, Journey journey) {
        for (Target target : phones) {
            ring(new Attempt(called.party(), target, journey));
        }
        switchboard.after(this, Duration.ofSeconds(called.ringSeconds()), this::nobodyAnswered);
    }

    private void ring(Attempt attempt) {
        Leg callee = switchboard.call(caller, attempt.to(), attempt.target(), attempt.journey());
        callee.endedBecause().ifPresentOrElse(failures::add, () -> ringing.put(callee, attempt));
    }

    @Override
    public void onRang(Leg leg) {
        if (leg.earlyMedia() && heard.isEmpty() && caller.ringWithMediaOf(leg)) {
            heard = Optional.of(leg);
        } else {
            caller.ring();
        }
    }

    @Override
    public void onAnswered(Leg leg) {
        ringing.remove(leg);
        caller.introduce(leg.party());
        if (caller.answer()) {
            release(Cause.ANSWERED_ELSEWHERE);
            switchboard.put(new Conversation(switchboard, caller, leg), caller, leg);
        } else {
            Cause cause = caller.endedBecause().orElse(Cause.FAULT);
            leg.hangUp(cause);
            release(cause);
        }
    }

    @Override
    public void onHungUp(Leg leg, Cause cause) {
        if (leg == caller) {
            release(cause);
            return;
        }
        Optional<Attempt> failed = Optional.ofNullable(ringing.remove(leg));
        heard = heard.filter(other -> other != leg);
        Optional<Attempt> otherWay = cause == Cause.LOST ? failed.flatMap(Attempt::otherWay) : Optional.empty();
        if (otherWay.isPresent()) {
            ring(otherWay.get()); // RFC 5626 §5.3: the same phone, over its next flow
            giveUpWhereNoneIsLeft();
            return;
        }
        failures.add(cause, leg.q850());
        if (leg.declinedEverywhere()) {
            // RFC 3261 §16.7 step 5: a 6xx speaks for all of them
            release(cause);
        }
        giveUpWhereNoneIsLeft();
    }

    @Override
    public void onRedirected(Leg leg, List<String> to) {
        ringing.remove(leg);
        heard = heard.filter(other -> other != leg);
        List<Cause> refused = new ArrayList<>();
        Optional<Onward.Step> first = onward.sentOn(leg, to, refused);
        failures.add(Cause.DIVERTED);
        refused.forEach(failures::add);
        first.ifPresent(this::follow);
        giveUpWhereNoneIsLeft();
    }

    @Override
    public void onTaken(Leg leg) {
        if (leg == caller) {
            release(Cause.ANSWERED_ELSEWHERE);
        } else {
            ringing.remove(leg);
            giveUpWhereNoneIsLeft();
        }
    }

    private void nobodyAnswered() {
        failures.add(Cause.NO_ANSWER);
        release(Cause.NO_ANSWER);
        giveUpWhereNoneIsLeft();
    }

    private void giveUpWhereNoneIsLeft() {
        boolean mine =
                switchboard.chargeOf(caller).filter(charge -> charge == this).isPresent();
        if (!mine || !ringing.isEmpty()) {
            return;
        }
        Optional<Onward.Step> next = onward.next();
        if (next.isPresent()) {
            follow(next.get());
            giveUpWhereNoneIsLeft();
        } else {
            caller.turnAway(failures.best(), failures.q850());
        }
    }

    private void follow(Onward.Step step) {
        if (step.line().isPresent() && !step.phones().isEmpty()) {
            ring(step.line().get(), step.phones(), step.journey());
        } else {
            caller.travels(step.journey());
            switchboard.send(caller, step.destination());
        }
    }

    private void release(Cause cause) {
        List<Leg> released = List.copyOf(ringing.keySet());
        ringing.clear();
        released.forEach(leg -> leg.hangUp(cause));
    }

    /** A phone that is rung over one of its flows. */
    private record Attempt(Party to, Target target, Journey journey) {
        Optional<Attempt> otherWay() {
            return target.next().map(next -> new Attempt(to, next, journey));
        }
    }
}
