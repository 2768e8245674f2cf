package org.carillonpbx.call.scenario;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Utterance;
import org.carillonpbx.call.Voice;

/** A voice without sound: knows what is being said to whom. */
final class Announcer implements Voice {
    private final Map<LegId, List<Utterance>> said = new HashMap<>();
    private final Map<LegId, String> music = new HashMap<>();
    private final Map<LegId, Long> turns = new HashMap<>();
    private final Map<Cause, List<Utterance>> regrets = new EnumMap<>(Cause.class);

    void regrets(Cause cause, List<Utterance> words) {
        regrets.put(cause, words);
    }

    List<Utterance> saidTo(LegId leg) {
        return said.getOrDefault(leg, List.of());
    }

    Optional<String> musicFor(LegId leg) {
        return Optional.ofNullable(music.get(leg));
    }

    long turn(LegId leg) {
        return turns.getOrDefault(leg, 0L);
    }

    @Override
    public void say(LegId leg, long turn, List<Utterance> what) {
        music.remove(leg);
        said.put(leg, what);
        turns.put(leg, turn);
    }

    @Override
    public void music(LegId leg, String musicClass) {
        said.remove(leg);
        music.put(leg, musicClass);
    }

    @Override
    public void quiet(LegId leg) {
        said.remove(leg);
        music.remove(leg);
    }

    @Override
    public List<Utterance> regret(Cause cause) {
        return regrets.getOrDefault(cause, List.of());
    }
}
