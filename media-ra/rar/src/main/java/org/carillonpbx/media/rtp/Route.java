package org.carillonpbx.media.rtp;

import java.util.Arrays;
import java.util.Optional;
import org.carillonpbx.media.codec.Conversion;
import org.carillonpbx.media.dtmf.DigitListener;

/** Where a port's packets go, and what becomes of each payload type on the way. Immutable once made. */
public final class Route {
    private static final Route NOWHERE = new Route(Optional.empty());
    private static final byte DROP = -1;

    private final Optional<Transmission> target;
    private final byte[] types = new byte[128];
    private final Conversion[] conversions = new Conversion[128];
    private final boolean[] processed = new boolean[128];
    private Optional<Processing> processing = Optional.empty();
    private Optional<DigitListener> digits = Optional.empty();

    private Route(Optional<Transmission> target) {
        this.target = target;
        Arrays.fill(types, DROP);
    }

    public static Route nowhere() {
        return NOWHERE;
    }

    public static Route to(Transmission target) {
        return new Route(Optional.of(target));
    }

    /** All packets of these types are taken in, and nothing is sent on. */
    public static Route into(Processing by, PayloadTypes types) {
        Route route = new Route(Optional.empty());
        for (int type = 0; type < route.processed.length; type++) {
            if (types.contains(type)) {
                route.process(type, by);
            }
        }
        return route;
    }

    /** The payload goes through as it is, under another number. */
    public Route pass(int type, int outgoingType) {
        types[type] = (byte) outgoingType;
        return this;
    }

    /** The payload is turned into another encoding. */
    public Route convert(int type, int outgoingType, Conversion conversion) {
        types[type] = (byte) outgoingType;
        conversions[type] = conversion;
        return this;
    }

    /** Payloads of this type are turned into another encoding by the clock. */
    public Route process(int type, Processing by) {
        processed[type] = true;
        processing = Optional.of(by);
        return this;
    }

    /** Digits that were heard here are told to the other side in a way that it understands. */
    public Route digits(DigitListener listener) {
        digits = Optional.of(listener);
        return this;
    }

    /** Who passes digits on; empty where they reach the other side as they come. */
    public Optional<DigitListener> digits() {
        return digits;
    }

    /** What has to be looked after by the clock. */
    public Optional<Processing> processing() {
        return processing;
    }

    /** Takes a packet in for processing; false where it goes the short way. */
    boolean takes(Packet packet) {
        if (!processed[packet.payloadType()]) {
            return false;
        }
        processing.get().take(packet);
        return true;
    }

    boolean carries(int type) {
        return types[type] != DROP && target.isPresent();
    }

    /** Sends the packet on; true where its payload was converted. */
    boolean convert(Packet packet) {
        Conversion conversion = conversions[packet.payloadType()];
        if (conversion == null) {
            return false;
        }
        conversion.convert(packet.buffer(), packet.payloadOffset(), packet.payloadLength());
        return true;
    }

    boolean send(Packet packet, Source from) {
        return target.isPresent() && target.get().send(packet, types[packet.payloadType()], from);
    }
}
