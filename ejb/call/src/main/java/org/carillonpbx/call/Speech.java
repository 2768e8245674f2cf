package org.carillonpbx.call;

import java.util.List;

/** What we say to a leg. Its port is open; what is said before its media is agreed on waits for that. Confined to the lane. */
public final class Speech {
    private final Leg leg;
    private final Voice voice;
    private final Switchboard switchboard;
    private long turn;

    Speech(Leg leg, Switchboard switchboard) {
        this.leg = leg;
        this.switchboard = switchboard;
        this.voice = switchboard.ports().voice();
    }

    /** Says this; {@link Treatment#onPlayed} follows, unless something else is said before. */
    public void say(List<Utterance> what) {
        if (leg.live()) {
            voice.say(leg.id(), ++turn, what);
        }
    }

    /** Plays music of a class until something else is said. */
    public void music(String musicClass) {
        if (leg.live()) {
            turn++;
            voice.music(leg.id(), musicClass);
        }
    }

    /** The leg hears whom it is connected to again. */
    public void quiet() {
        if (leg.live()) {
            turn++;
            voice.quiet(leg.id());
        }
    }

    void played(long told) {
        if (told == turn) {
            switchboard.chargeOf(leg).ifPresent(treatment -> treatment.onPlayed(leg));
        }
    }
}
