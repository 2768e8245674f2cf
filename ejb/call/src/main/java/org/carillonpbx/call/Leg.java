package org.carillonpbx.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One party of a call: a signalling dialog and a media port as siblings. Always in the charge of one {@link Treatment}
 * until it is over. Confined to the lane.
 *
 * <pre>
 *  OFFERED → RINGING   it rings, or we told the caller so
 *  OFFERED, RINGING → UP   answered
 *  any → ENDED   hung up by either side; nothing leads out of it
 * </pre>
 */
public final class Leg {
    public enum State {
        OFFERED,
        RINGING,
        UP,
        ENDED
    }

    private final LegId id;
    private final CallId call;
    private final Way way;
    private final Switchboard switchboard;
    private final Port port;
    private final Negotiation negotiation;
    private final Digits digits;
    private final Speech speech;
    private final Life life;
    private boolean earlyMedia;
    private boolean declinedEverywhere;
    private boolean held;
    private Journey journey = Journey.direct();
    private OptionalInt q850 = OptionalInt.empty();

    Leg(LegId id, CallId call, Way way, Switchboard switchboard) {
        this.id = id;
        this.call = call;
        this.way = way;
        this.switchboard = switchboard;
        this.port = new Port(switchboard.ports().media(), id);
        this.negotiation = new Negotiation(this, port, switchboard.ports().signalling());
        this.digits = new Digits(this, switchboard);
        this.speech = new Speech(this, switchboard);
        this.life = new Life(switchboard.ports().timers());
    }

    public LegId id() {
        return id;
    }

    public CallId call() {
        return call;
    }

    public Party party() {
        return way.party();
    }

    /** The far side called us. */
    public boolean incoming() {
        return way.incoming();
    }

    /** Where its packets come from, {@code udp:192.0.2.7:5060}. */
    public String hop() {
        return way.hop();
    }

    public State state() {
        return life.state();
    }

    /** When its state began. */
    public Instant since() {
        return life.since();
    }

    /** For how long it has been in its state, however the time of day was changed meanwhile. */
    Duration inState() {
        return life.inState();
    }

    public boolean live() {
        return life.state() != State.ENDED;
    }

    /** Why it is over; empty while it is not. */
    public Optional<Cause> endedBecause() {
        return life.endedBecause();
    }

    /** It rang, or was told so, before it was answered or ended. */
    public boolean rang() {
        return life.rang();
    }

    /** A callee that can be heard though it did not answer yet. */
    public boolean earlyMedia() {
        return earlyMedia;
    }

    /** It said no on behalf of every phone of its party. */
    public boolean declinedEverywhere() {
        return declinedEverywhere;
    }

    /** Its far side does not want to hear anybody. */
    public boolean held() {
        return held;
    }

    /** How the call came to this leg and where it has been. */
    public Journey journey() {
        return journey;
    }

    /** The call goes on along this way. */
    public void travels(Journey travelled) {
        journey = travelled;
    }

    /** Writes down that its phone sent the call on; {@code refusal} says why it does not go there, empty where it does. */
    public void sentOn(String to, String refusal) {
        tell(new CallFact.Diverted(call, now(), id, way.party(), to, refusal));
    }

    /** What its far side gave as its reason in Q.850's words, once it is over; empty where it said nothing. */
    public OptionalInt q850() {
        return q850;
    }

    void heard(OptionalInt said) {
        q850 = said;
    }

    /** Tells a caller whom it has reached, or is about to. */
    public void introduce(Party reached) {
        if (way.incoming() && live()) {
            switchboard.ports().signalling().introduce(id, reached);
        }
    }

    /** Takes a port and considers the caller's offer; answers why that cannot be. Done once, however often it is called. */
    public Optional<Cause> openMedia() {
        return openMedia(Optional.empty());
    }

    Optional<Cause> openMedia(Optional<LegId> facing) {
        if (port.isOpen()) {
            return Optional.empty();
        }
        Optional<Cause> trouble = port.open(call, way.address(), facing);
        return trouble.isPresent() ? trouble : way.offer().flatMap(port::consider);
    }

    /** It is in a conference of this number from its answer on; in none any more where that is empty. */
    public void confers(String conference) {
        if (live()) {
            switchboard.ports().signalling().focus(id, conference);
        }
    }

    /** Tells a caller that it rings. */
    public void ring() {
        if (way.incoming() && become(State.RINGING)) {
            switchboard.ports().signalling().ring(id, earlyOffer());
            tell(new CallFact.LegRang(call, now(), id));
        }
    }

    /** Lets a caller hear the callee before it answers; false where its media cannot be agreed on yet (a late offer). */
    public boolean ringWithMediaOf(Leg callee) {
        if (!progress()) {
            return false;
        }
        if (become(State.RINGING)) {
            tell(new CallFact.LegRang(call, now(), id));
        }
        port.connect(callee.port);
        return true;
    }

    /** Lets a caller whose media is open hear us before any answer; false where it cannot, or needs not. */
    public boolean progress() {
        if (!way.incoming() || state() == State.UP || !live()) {
            return false;
        }
        boolean offered = negotiation.offeredEarly();
        Optional<String> sdp = way.offer().isPresent() ? port.answer() : earlyOffer();
        sdp.ifPresent(text -> switchboard.ports().signalling().progress(id, text));
        return offered || sdp.isPresent();
    }

    /** A caller that made no offer and acknowledges ringing gets ours with it. */
    private Optional<String> earlyOffer() {
        return way.offer().isEmpty() && way.acknowledges() ? negotiation.offerEarly() : Optional.empty();
    }

    /** Answers a caller whose media is open; true where it is up afterwards. */
    public boolean answer() {
        if (way.incoming() && become(State.UP)) {
            if (negotiation.answer(way.offer().isEmpty())) {
                tell(new CallFact.LegAnswered(call, now(), id));
            } else {
                hangUp(Cause.NOT_ACCEPTABLE);
            }
        }
        return state() == State.UP;
    }

    /** The two hear each other. */
    public void connect(Leg other) {
        port.connect(other.port);
        tell(new CallFact.Connected(call, now(), id, other.id));
    }

    /** The party hears itself. */
    public void echo() {
        port.echo();
    }

    /** Proposes the media of its port to the far side anew. */
    public void reoffer() {
        negotiation.reoffer();
    }

    /** What we say to it. */
    public Speech speech() {
        return speech;
    }

    /** Ends a caller's call that leads nowhere: in words before that, where there are some and it can hear them. */
    public void turnAway(Cause cause, OptionalInt reason) {
        List<Utterance> words = switchboard.ports().voice().regret(cause);
        if (way.incoming() && live() && !words.isEmpty()) {
            switchboard.put(new Regret(switchboard, this, words, cause, reason), this);
        } else {
            hangUp(cause, reason);
        }
    }

    /** Ends it from our side; its treatment is not told. Does nothing where it is over already. */
    public void hangUp(Cause cause) {
        hangUp(cause, OptionalInt.empty());
    }

    /** Ends it from our side for the reason that another leg's far side gave in Q.850's words, where it gave one. */
    public void hangUp(Cause cause, OptionalInt reason) {
        if (!live()) {
            return;
        }
        Cause told = state() == State.UP ? cause : way.beforeAnAnswer(cause);
        try {
            switchboard.ports().signalling().hangUp(id, told, reason);
        } finally {
            end(told, false);
        }
    }

    /** Ends it from our side and tells its treatment, which did not ask for it. */
    void drop(Cause cause) {
        if (live()) {
            Optional<Treatment> charge = switchboard.chargeOf(this);
            hangUp(cause);
            charge.ifPresent(treatment -> treatment.onHungUp(this, cause));
        }
    }

    /** Its far side ended it: nothing is left to signal. */
    void gone(Cause cause) {
        Optional<Treatment> charge = switchboard.chargeOf(this);
        end(cause, true);
        charge.ifPresent(treatment -> treatment.onHungUp(this, cause));
    }

    /** It was never called: nothing is there to signal to, and nobody to tell. */
    void giveUp(Cause cause) {
        end(cause, false);
    }

    void rang(Optional<String> sdp) {
        if (way.incoming()) {
            return;
        }
        boolean first = become(State.RINGING);
        if (state() != State.RINGING) {
            return;
        }
        if (first) {
            tell(new CallFact.LegRang(call, now(), id));
        }
        boolean heard = sdp.isPresent() && sdp.flatMap(port::accept).isEmpty();
        boolean newlyHeard = heard && !earlyMedia;
        earlyMedia |= heard;
        if (first || newlyHeard) {
            switchboard.chargeOf(this).ifPresent(treatment -> treatment.onRang(this));
        }
    }

    void answered(Optional<String> sdp) {
        if (way.incoming() || !become(State.UP)) {
            return;
        }
        Optional<Cause> trouble = sdp.flatMap(port::accept);
        if (trouble.isPresent() || !port.agreed()) {
            drop(trouble.orElse(Cause.NOT_ACCEPTABLE));
            return;
        }
        held(port.held());
        tell(new CallFact.LegAnswered(call, now(), id));
        switchboard.chargeOf(this).ifPresent(treatment -> treatment.onAnswered(this));
    }

    void rejected(Cause cause, boolean everywhere) {
        declinedEverywhere = everywhere;
        gone(cause);
    }

    void redirected(List<String> to, List<String> elsewhere) {
        if (way.incoming() || state() == State.UP) {
            gone(Cause.FORBIDDEN);
            return;
        }
        elsewhere.forEach(target -> sentOn(target, "calls are not sent on to other servers"));
        Optional<Treatment> charge = switchboard.chargeOf(this);
        end(to.isEmpty() ? Cause.FORBIDDEN : Cause.DIVERTED, true);
        charge.ifPresent(treatment -> treatment.onRedirected(this, to));
    }

    /** Its phone takes a digit as pressed. */
    public void press(char digit, Dialpad.Manner manner) {
        digits.press(digit, manner);
    }

    /** Digits that its party presses are wanted, though they may have to be heard out of its sound. */
    public void watchDigits() {
        digits.watch();
    }

    void pressed(char digit) {
        digits.pressed(digit);
    }

    void signalled(char digit) {
        digits.signalled(digit);
    }

    void dictated(Optional<Utterance> sound) {
        switchboard.chargeOf(this).ifPresent(treatment -> treatment.onDictated(this, sound));
    }

    void kept(boolean done) {
        switchboard.chargeOf(this).ifPresent(treatment -> treatment.onKept(this, done));
    }

    void silent() {
        if (state() == State.UP) {
            drop(Cause.MEDIA_TIMEOUT);
        }
    }

    void held(boolean holds) {
        if (held != holds) {
            held = holds;
            tell(new CallFact.Held(call, now(), id, holds));
            switchboard.chargeOf(this).ifPresent(treatment -> treatment.onHeld(this, holds));
        }
    }

    Negotiation negotiation() {
        return negotiation;
    }

    void after(Duration delay, Runnable task) {
        switchboard.after(this, delay, task);
    }

    private boolean become(State next) {
        return life.become(next);
    }

    private void end(Cause cause, boolean byPeer) {
        if (life.end(cause)) {
            digits.close();
            try {
                port.close();
            } finally {
                switchboard.retire(this, cause, byPeer);
            }
        }
    }

    private Instant now() {
        return switchboard.ports().timers().now();
    }

    private void tell(CallFact fact) {
        switchboard.ports().facts().accept(fact);
    }
}
