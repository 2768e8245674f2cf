package org.carillonpbx.media.rtp;

/**
 * Sends packets on to whoever hears this port, converting the payload where the two sides speak different laws; what takes
 * more than that is handed to the processing graph.
 */
public final class Forwarding implements Step {
    private final Reception reception;
    private final Tally tally;
    private Route route = Route.nowhere();

    public Forwarding(Reception reception, Tally tally) {
        this.reception = reception;
        this.tally = tally;
    }

    public void route(Route next) {
        route = next;
    }

    @Override
    public boolean passes(Packet packet) {
        if (route.takes(packet)) {
            return true;
        }
        if (!route.carries(packet.payloadType())) {
            return false;
        }
        boolean converted = route.convert(packet);
        if (!route.send(packet, reception)) {
            return false;
        }
        packet.sentOn();
        tally.packetsOut.increment();
        (converted ? tally.transcoded : tally.relayed).increment();
        return true;
    }
}
