package org.carillonpbx.media.play;

import org.carillonpbx.media.graph.Outgoing;
import org.carillonpbx.media.rtp.Clocked;
import org.carillonpbx.media.rtp.Tally;
import org.carillonpbx.media.rtp.Transmission;

/** Something that is said to a party instead of whom it hears otherwise. */
public interface Said {

    /**
     * What says it, to be begun on the party's strand. Asked for anew where what the party understands has changed: then it
     * goes on where it was.
     */
    Clocked voice(Outgoing outgoing, Transmission target, Tally tally);

    /** It is said no more. */
    default void over() {}
}
