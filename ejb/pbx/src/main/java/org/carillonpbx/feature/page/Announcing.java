package org.carillonpbx.feature.page;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.Mixing;
import org.carillonpbx.call.PagingZone;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Treatment;
import org.carillonpbx.call.Utterance;

/**
 * A caller speaks to a zone until it hangs up or has done so for long enough.
 *
 * <pre>
 *  calling → on air   all phones have answered or cannot, or some seconds have gone: chime, a beep for the caller
 *  on air → over      the caller hangs up, its time is over, or there is nobody to hear it
 * </pre>
 */
final class Announcing implements Treatment {
    /** A phone that answers by itself takes a moment; the first words are not for those who wait longer. */
    private static final Duration COMING = Duration.ofSeconds(2);
    /** Who has not answered by then will not hear this page. */
    private static final Duration LATEST = Duration.ofSeconds(10);

    private final Switchboard switchboard;
    private final Leg caller;
    private final PagingZone zone;
    private final Mixing mixing;
    private final Paged phones;
    private final Runnable onEnd;
    private boolean onAir;

    Announcing(Switchboard switchboard, Leg caller, PagingZone zone, Mixing mixing, Paged phones, Runnable onEnd) {
        this.switchboard = switchboard;
        this.caller = caller;
        this.zone = zone;
        this.mixing = mixing;
        this.phones = phones;
        this.onEnd = onEnd;
    }

    @Override
    public void begin() {
        Optional<Cause> trouble = caller.openMedia();
        if (trouble.isPresent()) {
            end(trouble.get());
        } else if (!caller.answer()) {
            onEnd.run();
        } else {
            phones.call();
            switchboard.after(this, COMING, this::goOnAir);
            goOnAirWhereSettled();
        }
    }

    private void goOnAirWhereSettled() {
        if (!onAir && phones.settled()) {
            goOnAir();
        }
    }

    private void goOnAir() {
        if (!zone.hasLoudspeakers() && phones.settled() && !phones.heard()) {
            end(Cause.UNREACHABLE);
            return;
        }
        onAir = true;
        mixing.join(Paged.room(zone), caller.id(), Mixing.Part.SPEAKER);
        if (zone.hasLoudspeakers() && !mixing.cast(Paged.room(zone), zone)) {
            end(Cause.UNREACHABLE);
            return;
        }
        mixing.chime(Paged.room(zone), true);
        caller.speech().say(List.of(new Utterance.Tone("beep")));
        if (phones.settled() || zone.longest().compareTo(LATEST) <= 0) {
            switchboard.after(this, zone.longest(), () -> end(Cause.NORMAL));
        } else {
            switchboard.after(this, LATEST, this::goOnWithThoseWhoAnswered);
        }
    }

    private void goOnWithThoseWhoAnswered() {
        phones.giveUp();
        switchboard.after(this, zone.longest().minus(LATEST), () -> end(Cause.NORMAL));
        endWhereNobodyListens();
    }

    private void endWhereNobodyListens() {
        if (onAir && !zone.hasLoudspeakers() && phones.settled() && !phones.heard()) {
            end(Cause.UNREACHABLE);
        }
    }

    private void end(Cause cause) {
        caller.hangUp(cause);
        over();
    }

    private void over() {
        phones.release();
        onEnd.run();
    }

    @Override
    public void onPlayed(Leg leg) {
        leg.speech().quiet();
    }

    @Override
    public void onAnswered(Leg leg) {
        phones.answered(leg);
        goOnAirWhereSettled();
    }

    @Override
    public void onHungUp(Leg leg, Cause cause) {
        if (leg == caller) {
            over();
        } else {
            phones.gone(leg);
            goOnAirWhereSettled();
            endWhereNobodyListens();
        }
    }

    @Override
    public void onTaken(Leg leg) {
        if (leg == caller) {
            mixing.leave(leg.id());
            over();
        } else {
            phones.gone(leg);
        }
    }
}
