package org.carillonpbx.feature.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carillonpbx.call.Companion;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.RecordingId;
import org.carillonpbx.call.RecordingNotice;
import org.carillonpbx.call.RecordingOrder;
import org.carillonpbx.call.RecordingPolicies;
import org.carillonpbx.call.RecordingPolicy;
import org.carillonpbx.call.RecordingTerms;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Utterance;

/** Has conversations recorded as their extensions' rules say. Confined to the lane. */
@ApplicationScoped
public class RecordCalls implements Companion {
    static final String TOGGLE = "*1";

    private final Map<LegId, RecordingId> running = new HashMap<>();
    private final Notices notices = new Notices();
    private RecordingPolicies policies;

    /** For the container's proxy. */
    protected RecordCalls() {}

    @Inject
    public RecordCalls(RecordingPolicies policies) {
        this.policies = policies;
    }

    @Override
    public Map<String, InCall> codes() {
        return Map.of(TOGGLE, this::toggle);
    }

    @Override
    public List<Utterance> foreword(Leg one, Leg other) {
        return whoWants(RecordingPolicy.ALWAYS, one, other)
                .filter(owner -> terms(owner).notice() == RecordingNotice.ANNOUNCEMENT)
                .map(owner -> Notices.ON)
                .orElse(List.of());
    }

    @Override
    public void onTalk(Leg one, Leg other, Switchboard switchboard) {
        Optional<Leg> always = whoWants(RecordingPolicy.ALWAYS, one, other);
        if (always.isPresent()) {
            begin(one, other, always.get(), false, switchboard);
        } else {
            mayAsk(one);
            mayAsk(other);
        }
    }

    private Optional<Leg> whoWants(RecordingPolicy policy, Leg one, Leg other) {
        return wants(policy, one) ? Optional.of(one) : Optional.of(other).filter(leg -> wants(policy, leg));
    }

    private boolean wants(RecordingPolicy policy, Leg leg) {
        return terms(leg).policy() == policy;
    }

    private RecordingTerms terms(Leg leg) {
        return policies.of(leg.party().number());
    }

    private void mayAsk(Leg leg) {
        if (wants(RecordingPolicy.ON_DEMAND, leg)) {
            leg.watchDigits();
        }
    }

    private void toggle(Leg by, Leg other, Switchboard switchboard) {
        if (!wants(RecordingPolicy.ON_DEMAND, by)) {
            return;
        }
        Optional<RecordingId> recording = runningOf(by, other).filter(switchboard.recorder()::isRunning);
        if (recording.isPresent()) {
            end(by, other, switchboard);
            notices.endedOnDemand(by, other, terms(by).notice());
        } else if (by.incoming()) {
            begin(by, other, by, true, switchboard);
        } else {
            begin(other, by, by, true, switchboard);
        }
    }

    private void begin(Leg left, Leg right, Leg owner, boolean demanded, Switchboard switchboard) {
        RecordingOrder order = new RecordingOrder(
                left.call(),
                left.id(),
                right.id(),
                left.party(),
                right.party(),
                owner.party().number(),
                demanded,
                terms(owner).place());
        switchboard.recorder().record(order).ifPresent(id -> {
            running.put(left.id(), id);
            Stream.of(left, right)
                    .filter(Leg::held)
                    .forEach(leg -> switchboard.recorder().held(id, leg.id(), true));
            notices.begun(left, right, terms(owner).notice(), !demanded, policies.toneEvery(), switchboard);
        });
    }

    @Override
    public void onHeld(Leg holder, Leg other, boolean holds, Switchboard switchboard) {
        runningOf(holder, other).ifPresent(recording -> switchboard.recorder().held(recording, holder.id(), holds));
    }

    @Override
    public void onParted(Leg one, Leg other, Switchboard switchboard) {
        end(one, other, switchboard);
    }

    private void end(Leg one, Leg other, Switchboard switchboard) {
        notices.ended(one, other, switchboard);
        runningOf(one, other).ifPresent(switchboard.recorder()::stop);
        running.remove(one.id());
        running.remove(other.id());
    }

    private Optional<RecordingId> runningOf(Leg one, Leg other) {
        return Optional.ofNullable(running.get(one.id())).or(() -> Optional.ofNullable(running.get(other.id())));
    }
}
