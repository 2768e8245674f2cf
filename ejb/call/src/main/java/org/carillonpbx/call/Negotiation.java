package org.carillonpbx.call;

import java.time.Duration;
import java.util.Optional;

/**
 * The offers and answers of a leg, from the first one on (RFC 3264, RFC 3261 §14, RFC 6337): one at a time. Confined to the
 * lane.
 *
 * <pre>
 *  QUIET    - ring or answer with our offer → AWAITS_ACK     - reoffer → AWAITS_ANSWER
 *  AWAITS_ACK    - Confirmed → QUIET                 - Reoffered → 491
 *  AWAITS_ANSWER - ReofferAnswered → QUIET (491: again later)  - Reoffered → 491
 * </pre>
 *
 * What the far side proposes before the answer is taken as well: the adapter tells of it only where a first offer was
 * answered already. A proposal that fails, theirs or ours, leaves everything as it was.
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
    private boolean offeredEarly;
    private int collisions;
    private int proposals;

    Negotiation(Leg leg, Port port, Signalling signalling) {
        this.leg = leg;
        this.port = port;
        this.signalling = signalling;
    }

    /** Our offer to a caller that made none, to go with its ringing; empty the second time. */
    Optional<String> offerEarly() {
        if (offeredEarly) {
            return Optional.empty();
        }
        Optional<String> offer = port.offer();
        if (offer.isPresent()) {
            offeredEarly = true;
            state = State.AWAITS_ACK;
        }
        return offer;
    }

    /** Our offer went with the ringing. */
    boolean offeredEarly() {
        return offeredEarly;
    }

    /** Answers the caller's offer, or with an offer of ours where it made none; false where there is nothing to say. */
    boolean answer(boolean withOffer) {
        if (offeredEarly) {
            signalling.answer(leg.id(), "");
            return true;
        }
        Optional<String> sdp = description(withOffer);
        sdp.ifPresent(text -> signalling.answer(leg.id(), text));
        return sdp.isPresent();
    }

    private Optional<String> description(boolean asOffer) {
        Optional<String> sdp = asOffer ? port.offer() : port.answer();
        if (sdp.isPresent()) {
            state = asOffer ? State.AWAITS_ACK : State.QUIET;
        }
        return sdp;
    }

    /** The ACK or PRACK: brings the answer to an offer of ours. */
    void confirmed(Optional<String> sdp) {
        if (state != State.AWAITS_ACK) {
            return;
        }
        state = State.QUIET;
        take(sdp);
    }

    /** A re-INVITE or UPDATE, answered on the spot. */
    void reoffered(Optional<String> offer) {
        if (!leg.live() || state != State.QUIET) {
            // RFC 3261 §14.2: an offer that meets another one
            signalling.refuse(leg.id(), Cause.PENDING);
            return;
        }
        Optional<Cause> trouble = offer.flatMap(port::consider);
        Optional<String> said = trouble.isPresent() ? Optional.empty() : description(offer.isEmpty());
        said.ifPresentOrElse(
                text -> signalling.accept(leg.id(), text),
                () -> signalling.refuse(leg.id(), trouble.orElse(Cause.NOT_ACCEPTABLE)));
        if (said.isPresent() && offer.isPresent()) {
            leg.held(port.held());
        }
    }

    /** Proposes the port's media to the far side anew; what is under way already comes first. */
    void reoffer() {
        if (leg.state() != Leg.State.UP || state != State.QUIET) {
            return;
        }
        port.offer().ifPresent(sdp -> {
            state = State.AWAITS_ANSWER;
            proposals++;
            signalling.reoffer(leg.id(), sdp);
        });
    }

    void reofferAnswered(int status, Optional<String> sdp) {
        if (state != State.AWAITS_ANSWER) {
            return;
        }
        state = State.QUIET;
        if (status == 491) {
            collisions++;
            int refused = proposals;
            leg.after(pause(), () -> again(refused));
        } else if (status < 300) {
            take(sdp);
        }
    }

    /** Proposes once more what was refused, unless another proposal has been made meanwhile. */
    private void again(int refused) {
        if (proposals == refused) {
            reoffer();
        }
    }

    private void take(Optional<String> sdp) {
        Optional<Cause> trouble = sdp.isPresent() ? sdp.flatMap(port::accept) : Optional.of(Cause.NOT_ACCEPTABLE);
        trouble.ifPresentOrElse(leg::drop, () -> leg.held(port.held()));
    }

    /**
     * RFC 3261 §14.1: whoever began the dialog waits 2.1 to 4 s, the other one up to 2 s, in units of 10 ms; another time after
     * each collision.
     */
    private Duration pause() {
        int share = leg.id().hashCode() + collisions * 7_919;
        return leg.incoming()
                ? Duration.ofMillis(Math.floorMod(share, 201) * 10L)
                : Duration.ofMillis(2_100 + Math.floorMod(share, 191) * 10L);
    }
}
