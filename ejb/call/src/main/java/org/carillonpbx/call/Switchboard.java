package org.carillonpbx.call;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All of call control's state, confined to one lane: the unit of consistency is the PBX, not the call.
 *
 * <p>A call's life: a caller is {@linkplain #offer offered}; the dial plan names a destination, a {@link Feature} makes a
 * {@link Treatment} for it, and the caller's {@link Leg} is {@linkplain #put put} into its charge. Treatments
 * {@linkplain #call call} others and put legs into each other's charge. What far sides do comes in as a {@link LegEvent};
 * when its last leg is gone the call is over. Where a treatment fails, the legs in its charge end and no others.
 */
public final class Switchboard {
    private final Ports ports;
    private final Names names;
    private final DialPlanSource plans;
    private final Features features;
    private final Map<LegId, Leg> legs = new HashMap<>();
    private final Map<CallId, Call> calls = new HashMap<>();
    private final Charges charges = new Charges();
    private final Departures departures = new Departures();
    private final Containment containment;

    public Switchboard(Ports ports, Names names, DialPlanSource plans, Features features) {
        this.ports = Objects.requireNonNull(ports, "ports");
        this.names = Objects.requireNonNull(names, "names");
        this.plans = Objects.requireNonNull(plans, "plans");
        this.features = Objects.requireNonNull(features, "features");
        this.containment = new Containment(charges, ports.faults());
    }

    /** A caller comes in. */
    public void offer(IncomingCall incoming) {
        if (legs.containsKey(incoming.leg())) {
            throw new IllegalArgumentException("offered twice: " + incoming.leg());
        }
        DialPlan plan = plans.current();
        Party from = Optional.of(incoming.from())
                .filter(claimed -> incoming.journey().vouched())
                .flatMap(proven -> plan.line(proven.number()))
                .map(Line::party)
                .orElse(incoming.from());
        Leg caller = admit(
                incoming.leg(),
                new Call(names.call()),
                new Way(from, true, incoming.hop(), incoming.address(), incoming.offer(), incoming.acknowledges()));
        caller.travels(incoming.journey());
        ports.facts()
                .accept(new CallFact.Began(
                        caller.call(),
                        caller.since(),
                        caller.id(),
                        from,
                        incoming.called(),
                        incoming.sipCallId(),
                        incoming.hop(),
                        plan.version()));
        containment.run(
                caller,
                () -> route(plan, incoming.called())
                        .ifPresentOrElse(
                                destination -> send(caller, destination),
                                () -> caller.turnAway(Cause.UNKNOWN_NUMBER, OptionalInt.empty())));
    }

    /** Something happened to a leg. What comes too late is nobody's business but for a 200, which needs a BYE. */
    public void happen(LegEvent event) {
        Leg leg = legs.get(event.leg());
        if (leg != null) {
            containment.run(leg, () -> event.tell(leg));
        } else if (event instanceof LegEvent.Answered) {
            hangUpLate(event.leg());
        }
    }

    /** How a leg's media did, told when its port is closed. */
    public void measured(LegId leg, Quality quality) {
        Optional<CallId> call =
                Optional.ofNullable(legs.get(leg)).map(Leg::call).or(() -> departures.callOf(leg));
        call.ifPresent(id ->
                ports.facts().accept(new CallFact.Measured(id, ports.timers().now(), leg, quality)));
    }

    /** Sends a caller to a destination, out of whosever charge it was in. */
    public void send(Leg caller, Destination destination) {
        Optional<Feature> feature = features.named(destination.feature());
        if (feature.isEmpty()) {
            put(() -> caller.hangUp(Cause.UNKNOWN_NUMBER), caller);
            return;
        }
        ports.facts()
                .accept(new CallFact.Routed(
                        caller.call(), ports.timers().now(), destination.feature(), destination.argument()));
        put(feature.get().treat(caller, destination, this), caller);
    }

    /** Gives legs into a treatment's charge and lets it begin; whoever had them lets go. Legs that are over stay out. */
    public void put(Treatment next, Leg... taken) {
        Map<Leg, Treatment> before = new LinkedHashMap<>();
        for (Leg leg : taken) {
            if (leg.live()) {
                charges.put(leg, next).ifPresent(treatment -> before.put(leg, treatment));
            }
        }
        before.forEach((leg, left) -> {
            if (left != next) {
                Runnable letGo = () -> left.onTaken(leg);
                if (charges.has(left)) {
                    containment.run(left, letGo);
                } else { // that was its last leg: what goes wrong now concerns the leg alone
                    containment.run(leg, letGo);
                }
                forget(left);
            }
        });
        containment.run(next, next::begin);
    }

    /**
     * Calls a target on behalf of a caller; the new leg is in the charge of the caller's treatment.
     *
     * @return the leg, which is over already where there is no port left for it
     */
    public Leg call(Leg caller, Party to, Target target) {
        return call(caller, to, target, caller.journey());
    }

    /** Calls a target that the caller's call comes to by this way. */
    public Leg call(Leg caller, Party to, Target target, Journey journey) {
        Treatment charge =
                charges.of(caller).orElseThrow(() -> new IllegalStateException("in nobody's charge: " + caller.id()));
        Way way = new Way(to, false, target.hop(), target.address(), Optional.empty(), false);
        Leg leg = admit(names.outgoingLeg(), calls.get(caller.call()), way);
        leg.travels(journey);
        charges.put(leg, charge);
        ports.facts().accept(new CallFact.LegAdded(leg.call(), leg.since(), leg.id(), to, target.uri()));
        Optional<Cause> trouble = leg.openMedia(Optional.of(caller.id()));
        Optional<String> offer =
                trouble.isPresent() ? Optional.empty() : ports.media().offer(leg.id());
        offer.ifPresentOrElse(
                sdp -> ports.signalling()
                        .invite(leg.id(), leg.call(), target, caller.party(), journey, to.number(), sdp),
                () -> leg.giveUp(trouble.orElse(Cause.CONGESTION)));
        return leg;
    }

    /** Writes down that somebody would have been called, and why that was left. */
    public void leaveOut(Leg caller, Party whom, Cause why) {
        LegId never = names.outgoingLeg();
        ports.facts().accept(new CallFact.LegAdded(caller.call(), ports.timers().now(), never, whom, ""));
        ports.facts().accept(new CallFact.LegEnded(caller.call(), ports.timers().now(), never, why, false));
    }

    /** Runs the task on the lane after the delay, unless the treatment has no leg left by then. One alarm a treatment. */
    public void after(Treatment treatment, Duration delay, Runnable task) {
        ports.timers().after(treatment, delay, () -> containment.run(treatment, task));
    }

    /**
     * Runs the task on the lane after the delay, in a fault of which this leg ends; not where the leg is over by then. A tag of
     * one's own has one alarm, which {@link #cancel} puts off.
     */
    public void after(Object tag, Leg leg, Duration delay, Runnable task) {
        ports.timers().after(tag, delay, () -> {
            if (leg.live()) {
                containment.run(leg, task);
            }
        });
    }

    public void cancel(Object tag) {
        ports.timers().cancel(tag);
    }

    void after(Leg leg, Duration delay, Runnable task) {
        ports.timers().after(leg, delay, () -> containment.run(leg, task));
    }

    /** Ends every leg of a call; does nothing where there is no such call. */
    public void hangUp(CallId call, Cause cause) {
        Objects.requireNonNull(cause, "cause");
        Call ended = calls.get(call);
        if (ended != null) {
            ended.legs().forEach(leg -> drop(leg, cause));
        }
    }

    /** Ends every call. */
    public void hangUpAll(Cause cause) {
        List.copyOf(calls.keySet()).forEach(call -> hangUp(call, cause));
    }

    /** Every leg there is, in no order. */
    public List<Leg> legs() {
        return List.copyOf(legs.values());
    }

    /** How many calls there are. */
    public int calls() {
        return calls.size();
    }

    /** The picture that routes calls now. */
    public DialPlan plan() {
        return plans.current();
    }

    /** Where a number leads; empty where there is no such number. */
    public Optional<Destination> route(String number) {
        return route(plan(), number);
    }

    private Optional<Destination> route(DialPlan plan, String number) {
        return plan.route(number, features.codes()).or(() -> features.numbered(number));
    }

    /** What goes along with conversations. */
    public Companions companions() {
        return features.companions();
    }

    /** Where what is said can be written down. */
    public Recorder recorder() {
        return ports.recorder();
    }

    /** Who has charge of a leg; empty where it is over. */
    public Optional<Treatment> chargeOf(Leg leg) {
        return charges.of(leg);
    }

    /** Ends a leg and tells its treatment. */
    void drop(Leg leg, Cause cause) {
        containment.run(leg, () -> leg.drop(cause));
    }

    Ports ports() {
        return ports;
    }

    /** The leg is over: forgets it, and its call where it was the last one. */
    void retire(Leg leg, Cause cause, boolean byPeer) {
        legs.remove(leg.id());
        departures.add(leg, cause);
        ports.timers().cancel(leg);
        ports.recorder().gone(leg.id());
        charges.release(leg).ifPresent(this::forget);
        ports.facts().accept(new CallFact.LegEnded(leg.call(), leg.since(), leg.id(), cause, byPeer));
        if (calls.get(leg.call()).remove(leg)) {
            calls.remove(leg.call());
            ports.facts().accept(new CallFact.Over(leg.call(), leg.since(), cause));
        }
    }

    private Leg admit(LegId id, Call call, Way way) {
        Leg leg = new Leg(id, call.id(), way, this);
        legs.put(id, leg);
        calls.put(call.id(), call);
        call.add(leg);
        return leg;
    }

    /** A 200 that crossed our CANCEL made a dialog all the same (RFC 3261 §15): it gets a BYE. */
    private void hangUpLate(LegId leg) {
        Optional<Departures.Departed> departed = departures.of(leg);
        if (departed.filter(Departures.Departed::incoming).isEmpty()) {
            ports.signalling()
                    .hangUp(leg, departed.map(Departures.Departed::cause).orElse(Cause.NORMAL), OptionalInt.empty());
        }
    }

    private void forget(Treatment treatment) {
        if (!charges.has(treatment)) {
            ports.timers().cancel(treatment);
        }
    }
}
