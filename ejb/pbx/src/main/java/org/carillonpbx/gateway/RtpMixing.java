package org.carillonpbx.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Mixing;
import org.carillonpbx.call.PagingZone;
import org.carillonpbx.media.MediaConnection;
import org.carillonpbx.media.Multicast;
import org.carillonpbx.media.Outcome;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.RoomKey;

/** Call control's way to rooms over the media adapter. */
@ApplicationScoped
public class RtpMixing implements Mixing {
    private MediaConnection media;

    /** For the container's proxy. */
    protected RtpMixing() {}

    @Inject
    public RtpMixing(Adapters adapters) {
        this(adapters.media());
    }

    RtpMixing(MediaConnection media) {
        this.media = media;
    }

    @Override
    public void join(String room, LegId leg, Part as) {
        media.join(new RoomKey(room), port(leg), part(as));
    }

    @Override
    public void leave(LegId leg) {
        media.disconnect(port(leg));
    }

    @Override
    public void mute(LegId leg, boolean on) {
        media.mute(port(leg), on);
    }

    @Override
    public void gain(LegId leg, double decibels) {
        media.gain(port(leg), decibels);
    }

    @Override
    public boolean cast(String room, PagingZone zone) {
        Multicast to = new Multicast(zone.group(), zone.port(), zone.ttl(), zone.networkInterface(), zone.aLaw());
        return media.cast(new RoomKey(room), to) == Outcome.DONE;
    }

    @Override
    public void chime(String room, boolean joined) {
        media.chime(new RoomKey(room), joined);
    }

    private static PortKey port(LegId leg) {
        return new PortKey(leg.value());
    }

    private static org.carillonpbx.media.Part part(Part as) {
        return switch (as) {
            case PARTY -> org.carillonpbx.media.Part.PARTY;
            case LISTENER -> org.carillonpbx.media.Part.LISTENER;
            case SPEAKER -> org.carillonpbx.media.Part.SPEAKER;
        };
    }
}
