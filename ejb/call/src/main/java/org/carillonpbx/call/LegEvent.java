package org.carillonpbx.call;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** Something that a leg's far side or its media did. Told to the switchboard, in the order in which it happened. */
public sealed interface LegEvent {

    LegId leg();

    /** Lets the leg know. */
    void tell(Leg leg);

    /** For logs: what and where, without what the network wrote into it. */
    default String title() {
        return getClass().getSimpleName() + " " + leg();
    }

    /** The callee's phone rings; with SDP where there is early media to hear. */
    record Rang(LegId leg, Optional<String> earlyMedia) implements LegEvent {
        public Rang {
            Objects.requireNonNull(leg, "leg");
            Objects.requireNonNull(earlyMedia, "earlyMedia");
        }

        @Override
        public void tell(Leg leg) {
            leg.rang(earlyMedia);
        }
    }

    /** The callee answers; it may have crossed our CANCEL. */
    record Answered(LegId leg, Optional<String> sdp) implements LegEvent {
        public Answered {
            Objects.requireNonNull(leg, "leg");
            Objects.requireNonNull(sdp, "sdp");
        }

        @Override
        public void tell(Leg leg) {
            leg.answered(sdp);
        }
    }

    /**
     * The callee's phone says no. {@code everywhere}: on behalf of all the callee's phones (RFC 3261 §21.6).
     *
     * @param q850 the cause that the far side gave in Q.850's words
     */
    record Rejected(LegId leg, Cause cause, boolean everywhere, OptionalInt q850) implements LegEvent {
        public Rejected {
            Objects.requireNonNull(leg, "leg");
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(q850, "q850");
        }

        public Rejected(LegId leg, Cause cause, boolean everywhere) {
            this(leg, cause, everywhere, OptionalInt.empty());
        }

        @Override
        public void tell(Leg leg) {
            leg.heard(q850);
            leg.rejected(cause, everywhere);
        }
    }

    /**
     * The callee's phone sends the call on (RFC 3261 §21.3).
     *
     * @param to the numbers of ours that it names, the one it likes best first
     * @param elsewhere what else it names, where calls do not go from here
     */
    record Redirected(LegId leg, List<String> to, List<String> elsewhere) implements LegEvent {
        public Redirected {
            Objects.requireNonNull(leg, "leg");
            to = List.copyOf(to);
            elsewhere = List.copyOf(elsewhere);
        }

        @Override
        public void tell(Leg leg) {
            leg.redirected(to, elsewhere);
        }
    }

    /** Our answer arrived, or ringing that bore our offer; with SDP where it answers that offer. */
    record Confirmed(LegId leg, Optional<String> sdp) implements LegEvent {
        public Confirmed {
            Objects.requireNonNull(leg, "leg");
            Objects.requireNonNull(sdp, "sdp");
        }

        @Override
        public void tell(Leg leg) {
            leg.negotiation().confirmed(sdp);
        }
    }

    /**
     * The far side hung up or gave up, or its dialog died.
     *
     * @param q850 the cause that the far side gave in Q.850's words
     */
    record HungUp(LegId leg, Cause cause, OptionalInt q850) implements LegEvent {
        public HungUp {
            Objects.requireNonNull(leg, "leg");
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(q850, "q850");
        }

        public HungUp(LegId leg, Cause cause) {
            this(leg, cause, OptionalInt.empty());
        }

        @Override
        public void tell(Leg leg) {
            leg.heard(q850);
            leg.gone(cause);
        }
    }

    /** The far side proposes other media; without an offer it wants one of ours. */
    record Reoffered(LegId leg, Optional<String> offer) implements LegEvent {
        public Reoffered {
            Objects.requireNonNull(leg, "leg");
            Objects.requireNonNull(offer, "offer");
        }

        @Override
        public void tell(Leg leg) {
            leg.negotiation().reoffered(offer);
        }
    }

    /** What the far side says to our proposal of other media. */
    record ReofferAnswered(LegId leg, int status, Optional<String> sdp) implements LegEvent {
        public ReofferAnswered {
            Objects.requireNonNull(leg, "leg");
            Objects.requireNonNull(sdp, "sdp");
        }

        @Override
        public void tell(Leg leg) {
            leg.negotiation().reofferAnswered(status, sdp);
        }
    }

    /** The far side has to be asked whether it is still there: its media is proposed anew. */
    record RefreshDue(LegId leg) implements LegEvent {
        public RefreshDue {
            Objects.requireNonNull(leg, "leg");
        }

        @Override
        public void tell(Leg leg) {
            leg.reoffer();
        }
    }

    /** A digit was pressed, and heard with the sound. */
    record DigitPressed(LegId leg, char digit) implements LegEvent {
        public DigitPressed {
            Objects.requireNonNull(leg, "leg");
        }

        @Override
        public void tell(Leg leg) {
            leg.pressed(digit);
        }

        /** Says nothing of the digit: it may be a PIN's. */
        @Override
        public String toString() {
            return title();
        }
    }

    /** A digit was pressed, and told beside the sound; it may be in the sound as well. */
    record DigitSignalled(LegId leg, char digit) implements LegEvent {
        public DigitSignalled {
            Objects.requireNonNull(leg, "leg");
        }

        @Override
        public void tell(Leg leg) {
            leg.signalled(digit);
        }

        /** Says nothing of the digit: it may be a PIN's. */
        @Override
        public String toString() {
            return title();
        }
    }

    /** All that was to be said in this turn has been said. */
    record Played(LegId leg, long turn) implements LegEvent {
        public Played {
            Objects.requireNonNull(leg, "leg");
        }

        @Override
        public void tell(Leg leg) {
            leg.speech().played(turn);
        }
    }

    /** What the leg was to dictate is taken down; empty where it said nothing, or nothing can be taken down. */
    record Dictated(LegId leg, Optional<Utterance> sound) implements LegEvent {
        public Dictated {
            Objects.requireNonNull(leg, "leg");
            Objects.requireNonNull(sound, "sound");
        }

        @Override
        public void tell(Leg leg) {
            leg.dictated(sound);
        }
    }

    /** What the leg has dictated is kept, or could not be. */
    record Kept(LegId leg, boolean done) implements LegEvent {
        public Kept {
            Objects.requireNonNull(leg, "leg");
        }

        @Override
        public void tell(Leg leg) {
            leg.kept(done);
        }
    }

    /** Nothing is heard from the leg any more. */
    record Silent(LegId leg) implements LegEvent {
        public Silent {
            Objects.requireNonNull(leg, "leg");
        }

        @Override
        public void tell(Leg leg) {
            leg.silent();
        }
    }
}
