package org.carillonpbx.media.plane;

import org.carillonpbx.media.graph.Outgoing;
import org.carillonpbx.media.graph.Speaking;
import org.carillonpbx.media.play.Said;
import org.carillonpbx.media.rtp.Clocked;
import org.carillonpbx.media.rtp.Tally;
import org.carillonpbx.media.rtp.Transmission;
import org.carillonpbx.media.sound.Sound;

/**
 * A sound that is said to one party alone.
 *
 * @param rate in Hz, what the sound is worth: 8000, 16000 or 48000
 * @param onEnd called on the party's strand when the sound has nothing more to say
 */
record Spoken(Sound sound, int rate, Runnable onEnd) implements Said {

    @Override
    public Clocked voice(Outgoing outgoing, Transmission target, Tally tally) {
        return new Speaking(outgoing, sound, rate, target, tally, onEnd);
    }
}
