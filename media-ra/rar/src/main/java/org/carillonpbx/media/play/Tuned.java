package org.carillonpbx.media.play;

import java.util.Optional;
import org.carillonpbx.media.graph.Outgoing;
import org.carillonpbx.media.rtp.Clocked;
import org.carillonpbx.media.rtp.Tally;
import org.carillonpbx.media.rtp.Transmission;

/** A music class that is played to one party. Guarded by the plane's lock. */
public final class Tuned implements Said {
    private final Studio studio;
    private final Station station;
    private Optional<Channel> channel = Optional.empty();

    public Tuned(Studio studio, String musicClass) {
        this.studio = studio;
        this.station = studio.station(musicClass);
    }

    @Override
    public Clocked voice(Outgoing outgoing, Transmission target, Tally tally) {
        Channel tuned = station.tune(Coding.of(outgoing), System.nanoTime());
        over();
        channel = Optional.of(tuned);
        studio.wake();
        return new Playback(new Listening(tuned), outgoing, target, tally, () -> {});
    }

    @Override
    public void over() {
        channel.ifPresent(station::leave);
        channel = Optional.empty();
    }
}
