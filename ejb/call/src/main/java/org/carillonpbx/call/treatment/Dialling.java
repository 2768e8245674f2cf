package org.carillonpbx.call.treatment;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.Line;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Target;
import org.carillonpbx.call.Treatment;

/**
 * Rings all phones of an extension at once. The first one that answers has the call, the others are told that it was
 * answered elsewhere; where none does, the caller is told the best reason why.
 */
public final class Dialling implements Treatment {
    private final Switchboard switchboard;
    private final Leg caller;
    private final Line line;
    private final List<Target> targets;
    private final Set<Leg> ringing = new LinkedHashSet<>();
    private final Failures failures = new Failures();
    private Optional<Leg> heard = Optional.empty();

    public Dialling(Switchboard switchboard, Leg caller, Line line, List<Target> targets) {
        this.switchboard = Objects.requireNonNull(switchboard, "switchboard");
        this.caller = Objects.requireNonNull(caller, "caller");
        this.line = Objects.requireNonNull(line, "line");
        this.targets = List.copyOf(targets);
    }

    @Override
    public void begin() {
        Optional<Cause> trouble = caller.openMedia();
        if (trouble.isPresent()) {
            caller.hangUp(trouble.get());
            return;
        }
        for (Target target : targets) {
            Leg callee = switchboard.call(caller, line.party(), target);
            callee.endedBecause().ifPresentOrElse(failures::add, () -> ringing.add(callee));
        }
        switchboard.after(this, Duration.ofSeconds(line.ringSeconds()), this::nobodyAnswered);
        giveUpWhereNoneIsLeft();
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
        ringing.remove(leg);
        heard = heard.filter(other -> other != leg);
        failures.add(cause);
        if (leg.declinedEverywhere()) {
            // RFC 3261 §16.7 step 5: a 6xx speaks for all of them
            release(cause);
        }
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
        if (mine && ringing.isEmpty()) {
            caller.hangUp(failures.best());
        }
    }

    private void release(Cause cause) {
        List<Leg> released = List.copyOf(ringing);
        ringing.clear();
        released.forEach(leg -> leg.hangUp(cause));
    }
}
