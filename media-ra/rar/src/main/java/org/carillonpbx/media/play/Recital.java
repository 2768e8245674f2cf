package org.carillonpbx.media.play;

import java.util.List;
import org.carillonpbx.media.Piece;
import org.carillonpbx.media.graph.Outgoing;
import org.carillonpbx.media.rtp.Clocked;
import org.carillonpbx.media.rtp.Tally;
import org.carillonpbx.media.rtp.Transmission;

/** Prompts and tones that are said to one party, one after the other. */
public final class Recital implements Said {
    private final Renderings renderings;
    private final List<Piece> pieces;
    private final Runnable onEnd;
    private final Pages.Bookmark bookmark = new Pages.Bookmark();

    /** @param onEnd called on the party's strand when all is said */
    public Recital(Renderings renderings, List<Piece> pieces, Runnable onEnd) {
        this.renderings = renderings;
        this.pieces = List.copyOf(pieces);
        this.onEnd = onEnd;
    }

    @Override
    public Clocked voice(Outgoing outgoing, Transmission target, Tally tally) {
        Coding coding = Coding.of(outgoing);
        List<Rendering> rendered =
                pieces.stream().map(piece -> renderings.of(piece, coding)).toList();
        return new Playback(new Pages(rendered, coding.ptime(), bookmark), outgoing, target, tally, onEnd);
    }
}
