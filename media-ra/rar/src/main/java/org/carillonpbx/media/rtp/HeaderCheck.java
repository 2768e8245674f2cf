package org.carillonpbx.media.rtp;

/** Reads the header and drops what is not RTP. */
public final class HeaderCheck implements Step {
    private final Counter malformed;

    public HeaderCheck(Tally tally) {
        malformed = tally.malformed;
    }

    @Override
    public boolean passes(Packet packet) {
        if (packet.read()) {
            return true;
        }
        malformed.increment();
        return false;
    }
}
