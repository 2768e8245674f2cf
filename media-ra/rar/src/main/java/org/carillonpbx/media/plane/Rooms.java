package org.carillonpbx.media.plane;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.carillonpbx.media.Multicast;
import org.carillonpbx.media.Outcome;
import org.carillonpbx.media.Part;
import org.carillonpbx.media.RoomKey;
import org.carillonpbx.media.mix.Chime;
import org.carillonpbx.media.pool.Dscp;
import org.carillonpbx.media.sound.Sound;
import org.carillonpbx.media.strand.Strand;
import org.carillonpbx.media.strand.Strands;

/** The rooms that there are: each from its first party to its last. Guarded by the plane's lock. */
final class Rooms {
    private final Strands strands;
    private final Dscp marking;
    private final Consumer<RoomKey> onEnd;
    private final Map<RoomKey, RoomPlace> places = new HashMap<>();

    /**
     * No rooms yet.
     *
     * @param marking what multicast packets are marked with
     * @param onEnd told of every room when the last party has left it
     */
    Rooms(Strands strands, Dscp marking, Consumer<RoomKey> onEnd) {
        this.strands = strands;
        this.marking = marking;
        this.onEnd = onEnd;
    }

    void join(RoomKey key, Port port, Part part) {
        RoomPlace place = places.computeIfAbsent(key, this::open);
        place.members().add(port);
        port.sit(new Sitting(place, part));
    }

    private RoomPlace open(RoomKey key) {
        Strand strand = strands.of(key.value());
        RoomPlace place = new RoomPlace(key, strand);
        strand.run(() -> strand.attend(place.room()));
        return place;
    }

    void leave(Port port) {
        port.sitting().map(Sitting::place).ifPresent(place -> {
            port.rise();
            place.members().remove(port);
            if (place.members().isEmpty()) {
                places.remove(place.key());
                onEnd.accept(place.key());
                List<Cast> casts = List.copyOf(place.casts());
                port.home().run(strand -> {
                    strand.forget(place.room());
                    casts.forEach(Cast::close);
                });
            }
        });
    }

    Optional<RoomPlace> find(RoomKey key) {
        return Optional.ofNullable(places.get(key));
    }

    Outcome cast(RoomKey key, Multicast to) {
        RoomPlace place = places.get(key);
        if (place == null) {
            return Outcome.UNKNOWN_PORT;
        }
        Optional<Cast> cast = Cast.open(to, marking, place.strand().tally());
        cast.ifPresent(open -> {
            place.casts().add(open);
            place.strand().run(() -> place.room().enter(open.seat(), System.nanoTime()));
        });
        return cast.isPresent() ? Outcome.DONE : Outcome.NOT_ACCEPTABLE;
    }

    /** All in the room hear it; nothing where there is no such room. */
    void play(RoomKey key, Sound sound) {
        Optional.ofNullable(places.get(key))
                .ifPresent(place -> place.strand().run(() -> place.room().play(sound)));
    }

    void chime(RoomKey key, boolean joined) {
        play(key, joined ? Chime.joined() : Chime.left());
    }
}
