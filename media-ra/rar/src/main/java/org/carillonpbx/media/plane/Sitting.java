package org.carillonpbx.media.plane;

import java.util.Optional;
import org.carillonpbx.media.Part;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.mix.Room;
import org.carillonpbx.media.mix.Seat;
import org.carillonpbx.media.rtp.PayloadTypes;
import org.carillonpbx.media.rtp.Route;
import org.carillonpbx.media.sdp.Agreement;

/**
 * A party's stay in a room, whatever it agrees on meanwhile: it is given another seat when its encoding changes, and has none
 * while it holds. Guarded by the plane's lock.
 */
final class Sitting {
    private static final int TYPES = 128;

    private final RoomPlace place;
    private final Part part;
    private Optional<Seat> seat = Optional.empty();
    private Optional<Agreement> settled = Optional.empty();
    private boolean muted;
    private double decibels;

    Sitting(RoomPlace place, Part part) {
        this.place = place;
        this.part = part;
    }

    RoomPlace place() {
        return place;
    }

    /** Gives the port the seat that fits what it has agreed on. */
    void renew(Port port) {
        Optional<Agreement> wanted = port.negotiation().agreement().filter(agreed -> !agreed.isHeld());
        if (wanted.equals(settled)) {
            return;
        }
        rise(port);
        settled = wanted;
        seat = wanted.map(agreed -> seat(port, agreed));
        seat.ifPresent(taken -> sit(port, taken));
    }

    private Seat seat(Port port, Agreement agreed) {
        boolean heard = part.isHeard() && agreed.direction().receives();
        Seat taken = new Seat(
                heard ? Encodings.incoming(agreed) : new Codec[TYPES],
                Encodings.outgoing(agreed),
                port.media().transmission(),
                port.home().strand().tally(),
                port.media()::talking);
        taken.mute(muted);
        taken.gain(decibels);
        taken.listen(part.listens() && !port.isSpokenTo());
        return taken;
    }

    private void sit(Port port, Seat taken) {
        Room room = place.room();
        Route route = Route.into(taken, PayloadTypes.of(type -> settled.get().accepts(type)));
        port.home().run(strand -> {
            strand.route(port.media(), route);
            room.enter(taken, System.nanoTime());
        });
    }

    /** Gets up. */
    void rise(Port port) {
        Room room = place.room();
        seat.ifPresent(taken -> port.home().run(strand -> {
            strand.route(port.media(), Route.nowhere());
            room.leave(taken);
        }));
        seat = Optional.empty();
        settled = Optional.empty();
    }

    /** Whether it hears the room, or something else that is said to it. */
    void listen(Port port, boolean on) {
        seat.ifPresent(taken -> port.home().run(strand -> taken.listen(part.listens() && on)));
    }

    void mute(Port port, boolean on) {
        muted = on;
        seat.ifPresent(taken -> port.home().run(strand -> taken.mute(on)));
    }

    void gain(Port port, double level) {
        decibels = level;
        seat.ifPresent(taken -> port.home().run(strand -> taken.gain(level)));
    }
}
