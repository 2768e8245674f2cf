package org.carillonpbx.call;

import java.time.Duration;
import java.util.Optional;

/**
 * The offers and answers of a leg that is up (RFC 3264, RFC 3261 §14): one at a time. Confined to the lane.
 *
 * <pre>
 *  QUIET    - answer with our offer → AWAITS_ACK     - reoffer → AWAITS_ANSWER
 *  AWAITS_ACK    - Confirmed → QUIET                 - Reoffered → 491
 *  AWAITS_ANSWER - ReofferAnswered → QUIET (491: again later)  - Reoffered → 491
 * </pre>
 */
final class Negotiation {
    private enum State {
        QUIET,
        AWAITS_ACK,
        AWAITS_ANSWER
    }

    private final Leg leg;
    private final Port port;
    private final Signalling signalling;
    private State state = State.QUIET;

    Negotiation(Leg leg, Port port, Signalling signalling) {
        this.leg = leg;
        this.port = port;
        this.signalling = signalling;
    }

    /** Answers the far side's offer, or with an offer of ours where it made none; false where there is nothing to say. */
    boolean answer(boolean withOffer) {
        Optional<String> sdp = withOffer ? port.offer() : port.answer();
        sdp.ifPresent(text -> {
            state = withOffer ? State.AWAITS_ACK : State.QUIET;
            signalling.answer(leg.id(), text);
        });
        return sdp.isPresent();
    }

    /** The ACK: brings the answer to a late offer of ours. */
    void confirmed(Optional<String> sdp) {
        if (state != State.AWAITS_ACK) {
            return;
        }
        state = State.QUIET;
        take(sdp);
    }

    /** A re-INVITE or UPDATE, answered on the spot. */
    void reoffered(Optional<String> offer, boolean holds) {
        if (leg.state() != Leg.State.UP || state != State.QUIET) {
            // RFC 3261 §14.2: an offer that meets another one
            signalling.refuse(leg.id(), Cause.PENDING);
            return;
        }
        Optional<Cause> trouble = offer.flatMap(port::consider);
        if (trouble.isPresent() || !answer(offer.isEmpty())) {
            signalling.refuse(leg.id(), trouble.orElse(Cause.NOT_ACCEPTABLE));
            return;
        }
        if (offer.isPresent()) {
            leg.held(holds);
        }
    }

    /** Proposes the port's media to the far side anew; what is under way already comes first. */
    void reoffer() {
        if (leg.state() != Leg.State.UP || state != State.QUIET) {
            return;
        }
        port.offer().ifPresent(sdp -> {
            state = State.AWAITS_ANSWER;
            signalling.reoffer(leg.id(), sdp);
        });
    }

    void reofferAnswered(int status, Optional<String> sdp) {
        if (state != State.AWAITS_ANSWER) {
            return;
        }
        state = State.QUIET;
        if (status == 491) {
            leg.after(pause(), this::reoffer);
        } else if (status < 300) {
            take(sdp);
        }
    }

    private void take(Optional<String> sdp) {
        Optional<Cause> trouble = sdp.isPresent() ? sdp.flatMap(port::accept) : Optional.of(Cause.NOT_ACCEPTABLE);
        trouble.ifPresent(leg::drop);
    }

    /** RFC 3261 §14.1: whoever began the dialog waits 2.1 to 4 s, the other one up to 2 s, in units of 10 ms. */
    private Duration pause() {
        int share = leg.id().hashCode();
        return leg.incoming()
                ? Duration.ofMillis(Math.floorMod(share, 201) * 10L)
                : Duration.ofMillis(2_100 + Math.floorMod(share, 191) * 10L);
    }
}
