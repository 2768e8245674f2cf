package org.carillonpbx.feature.page;

import java.util.Optional;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.Mixing;
import org.carillonpbx.call.PagingZone;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Treatment;

/** A caller speaks to a zone until it hangs up or has done so for long enough. */
final class Announcing implements Treatment {
    private final Switchboard switchboard;
    private final Leg caller;
    private final PagingZone zone;
    private final Mixing mixing;
    private final Runnable onEnd;

    Announcing(Switchboard switchboard, Leg caller, PagingZone zone, Mixing mixing, Runnable onEnd) {
        this.switchboard = switchboard;
        this.caller = caller;
        this.zone = zone;
        this.mixing = mixing;
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
            announce();
        }
    }

    private void announce() {
        String room = "page " + zone.number();
        mixing.join(room, caller.id(), Mixing.Part.SPEAKER);
        if (mixing.cast(room, zone)) {
            mixing.chime(room, true);
            switchboard.after(this, zone.longest(), () -> end(Cause.NORMAL));
        } else {
            end(Cause.UNREACHABLE);
        }
    }

    private void end(Cause cause) {
        caller.hangUp(cause);
        onEnd.run();
    }

    @Override
    public void onHungUp(Leg leg, Cause cause) {
        onEnd.run();
    }

    @Override
    public void onTaken(Leg leg) {
        mixing.leave(leg.id());
        onEnd.run();
    }
}
