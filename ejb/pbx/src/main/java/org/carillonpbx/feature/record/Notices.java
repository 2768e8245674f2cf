package org.carillonpbx.feature.record;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.RecordingNotice;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Utterance;

/** Tells both parties that they are recorded, in tones or in words, in the place of whom they hear. Confined to the lane. */
final class Notices {
    static final List<Utterance> TONE = List.of(new Utterance.Tone("recording"));
    static final List<Utterance> ON = List.of(new Utterance.Prompt("recording-on"));
    static final List<Utterance> OFF = List.of(new Utterance.Prompt("recording-off"));

    private final Map<LegId, Repeating> repeating = new HashMap<>();

    /** A tone for two parties that comes again; the tag of its alarm. */
    private record Repeating(Leg one, Leg other, Duration pause) {}

    /** A recording begins. {@code told}: they were told in words before they heard each other. */
    void begun(Leg one, Leg other, RecordingNotice notice, boolean told, Duration pause, Switchboard switchboard) {
        switch (notice) {
            case NONE -> {}
            case TONE -> say(TONE, one, other);
            case TONES -> {
                Repeating again = new Repeating(one, other, pause);
                repeating.put(one.id(), again);
                tone(again, switchboard);
            }
            case ANNOUNCEMENT -> {
                if (!told) {
                    say(ON, one, other);
                }
            }
        }
    }

    private void tone(Repeating again, Switchboard switchboard) {
        say(TONE, again.one(), again.other());
        switchboard.after(again, again.one(), again.pause(), () -> tone(again, switchboard));
    }

    /** The recording of these two is over. */
    void ended(Leg one, Leg other, Switchboard switchboard) {
        for (Leg leg : List.of(one, other)) {
            Optional.ofNullable(repeating.remove(leg.id())).ifPresent(switchboard::cancel);
        }
    }

    /** It ended because somebody asked for that; they talk on. */
    void endedOnDemand(Leg one, Leg other, RecordingNotice notice) {
        if (notice == RecordingNotice.ANNOUNCEMENT) {
            say(OFF, one, other);
        }
    }

    private static void say(List<Utterance> what, Leg one, Leg other) {
        one.speech().say(what);
        other.speech().say(what);
    }
}
