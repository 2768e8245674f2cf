package org.carillonpbx.feature.echo;

import java.util.Optional;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Treatment;

/** A caller hears itself until it hangs up or has done so for long enough. */
final class HearingOneself implements Treatment {
    private final Switchboard switchboard;
    private final Leg caller;

    HearingOneself(Switchboard switchboard, Leg caller) {
        this.switchboard = switchboard;
        this.caller = caller;
    }

    @Override
    public void begin() {
        Optional<Cause> trouble = caller.openMedia();
        if (trouble.isPresent()) {
            caller.hangUp(trouble.get());
        } else if (caller.answer()) {
            caller.echo();
            switchboard.after(this, Echo.LONGEST, () -> caller.hangUp(Cause.NORMAL));
        }
    }
}
