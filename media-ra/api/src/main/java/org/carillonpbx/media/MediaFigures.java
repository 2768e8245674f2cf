package org.carillonpbx.media;

/**
 * The adapter's figures now, counters since its start.
 *
 * @param portsOpen ports in use
 * @param portsFree ports that could still be opened
 * @param strands threads that carry packets
 * @param worstTickMicros the longest that a strand was busy in one turn since the figures were last read
 * @param droppedForeign packets from an address that a port is not locked to
 * @param portsRefused legs for which there was no port left
 * @param turns how long strands are busy at a time
 */
public record MediaFigures(
        int portsOpen,
        int portsFree,
        int strands,
        long packetsIn,
        long packetsOut,
        long relayed,
        long transcoded,
        long droppedForeign,
        long droppedMalformed,
        long worstTickMicros,
        long directBytes,
        long portsRefused,
        Turns turns,
        Repairs repairs) {

    /** Without refusals, turns and repairs. */
    public MediaFigures(
            int portsOpen,
            int portsFree,
            int strands,
            long packetsIn,
            long packetsOut,
            long relayed,
            long transcoded,
            long droppedForeign,
            long droppedMalformed,
            long worstTickMicros,
            long directBytes) {
        this(
                portsOpen,
                portsFree,
                strands,
                packetsIn,
                packetsOut,
                relayed,
                transcoded,
                droppedForeign,
                droppedMalformed,
                worstTickMicros,
                directBytes,
                0,
                Turns.NONE,
                Repairs.NONE);
    }
}
