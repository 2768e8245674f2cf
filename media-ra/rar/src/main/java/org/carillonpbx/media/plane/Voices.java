package org.carillonpbx.media.plane;

import java.util.Optional;
import org.carillonpbx.media.graph.Speaking;
import org.carillonpbx.media.play.Playback;
import org.carillonpbx.media.rtp.Clocked;

/** From one voice to the next at a party's port. On its strand. */
final class Voices {
    private Voices() {}

    static void begin(Clocked voice, Optional<Clocked> before, long now) {
        if (voice instanceof Speaking speaking) {
            end(before);
            speaking.start(now);
        } else if (voice instanceof Playback playback) {
            before.filter(Clocked::isRunning)
                    .filter(Playback.class::isInstance)
                    .map(Playback.class::cast)
                    .ifPresentOrElse(playback::follow, () -> playback.start(now));
        }
    }

    static void end(Optional<Clocked> voice) {
        if (voice.isPresent() && voice.get() instanceof Playback playback) {
            playback.end();
        }
    }
}
