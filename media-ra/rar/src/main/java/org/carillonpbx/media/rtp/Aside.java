package org.carillonpbx.media.rtp;

import java.util.Optional;

/** Lets somebody overhear what comes in, whatever its way after that. Confined to a strand. */
public final class Aside implements Step {
    private Optional<Processing> listener = Optional.empty();

    /** Who overhears it from now on, or nobody. */
    public void lend(Optional<? extends Processing> ear) {
        listener = ear.map(Processing.class::cast);
    }

    @Override
    public boolean passes(Packet packet) {
        if (listener.isPresent()) {
            listener.get().take(packet);
        }
        return true;
    }
}
