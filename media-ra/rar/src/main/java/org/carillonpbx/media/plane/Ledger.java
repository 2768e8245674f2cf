package org.carillonpbx.media.plane;

import org.carillonpbx.media.MediaFigures;
import org.carillonpbx.media.Repairs;
import org.carillonpbx.media.pool.PortPools;
import org.carillonpbx.media.strand.Strands;

/**
 * Adds up what the strands have counted.
 *
 * @param pool of which it is told how much is left
 */
record Ledger(PortPools pool, Strands strands) {

    MediaFigures figures(int open, long refused) {
        return new MediaFigures(
                open,
                pool.available(),
                strands.count(),
                strands.total(tally -> tally.packetsIn),
                strands.total(tally -> tally.packetsOut),
                strands.total(tally -> tally.relayed),
                strands.total(tally -> tally.transcoded),
                strands.total(tally -> tally.foreign),
                strands.total(tally -> tally.malformed),
                strands.worstTurnNanos() / 1000,
                strands.directBytes(),
                refused,
                strands.turns(),
                repairs());
    }

    private Repairs repairs() {
        return new Repairs(
                strands.total(tally -> tally.late),
                strands.total(tally -> tally.duplicates),
                strands.total(tally -> tally.reordered),
                strands.total(tally -> tally.concealed),
                strands.total(tally -> tally.recovered),
                strands.total(tally -> tally.shortened),
                strands.total(tally -> tally.stretched));
    }
}
