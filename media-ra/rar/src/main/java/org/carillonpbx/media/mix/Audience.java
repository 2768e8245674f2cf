package org.carillonpbx.media.mix;

import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Parameters;
import org.carillonpbx.media.graph.Outgoing;

/** Those who get the same encoding, and the same packets while they say nothing themselves. Confined to a strand. */
final class Audience {
    private final Manner manner;
    private final Band band;
    private final Cutter cutter;
    private int members;

    /** What packets have to have in common to be the same for two listeners. */
    record Manner(Codec codec, int ptime, Parameters wanted) {
        static Manner of(Outgoing outgoing) {
            return new Manner(outgoing.codec(), outgoing.ptime(), outgoing.wanted());
        }
    }

    Audience(Outgoing outgoing, Band band) {
        manner = Manner.of(outgoing);
        this.band = band;
        cutter = new Cutter(outgoing, band.rate());
    }

    Manner manner() {
        return manner;
    }

    Band band() {
        return band;
    }

    void enter() {
        members++;
    }

    /** True where nobody is left. */
    boolean leave() {
        return --members == 0;
    }

    /** This round's packets for those who say nothing, encoded when the first of them asks. */
    Cutter packets(long round) {
        if (!cutter.hasCut(round)) {
            cutter.cut(band.mix(), band.frame(), round);
        }
        return cutter;
    }

    /** As {@link #packets}, without encoding any. */
    Cutter cutter() {
        return cutter;
    }
}
