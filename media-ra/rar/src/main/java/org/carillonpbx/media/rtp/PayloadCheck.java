package org.carillonpbx.media.rtp;

/** Drops payload types that nobody agreed on. */
public final class PayloadCheck implements Step {
    private PayloadTypes agreed = PayloadTypes.NONE;
    private final Counter dropped = new Counter();

    public void agree(PayloadTypes types) {
        agreed = types;
    }

    @Override
    public boolean passes(Packet packet) {
        if (agreed.contains(packet.payloadType())) {
            return true;
        }
        dropped.increment();
        return false;
    }

    public long dropped() {
        return dropped.value();
    }
}
