package org.carillonpbx.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every companion there is, and the codes that can be dialled in a conversation. Immutable. */
public final class Companions {
    public static final Companions NONE = new Companions(List.of());

    private final List<Companion> all;
    private final Map<String, Companion.InCall> codes;

    /** @throws IllegalArgumentException where two contribute one code, or one that another begins with */
    public Companions(Iterable<? extends Companion> companions) {
        List<Companion> found = new ArrayList<>();
        Map<String, Companion.InCall> dialled = new HashMap<>();
        for (Companion companion : companions) {
            found.add(companion);
            companion.codes().forEach((code, action) -> add(dialled, code, action));
        }
        all = List.copyOf(found);
        codes = Map.copyOf(dialled);
    }

    private static void add(Map<String, Companion.InCall> dialled, String code, Companion.InCall action) {
        for (String other : dialled.keySet()) {
            if (code.startsWith(other) || other.startsWith(code)) {
                throw new IllegalArgumentException("codes in a call: " + code + " and " + other);
            }
        }
        dialled.put(code, action);
    }

    /** What two parties are told before they hear each other. */
    public List<Utterance> foreword(Leg one, Leg other) {
        return all.stream()
                .flatMap(companion -> companion.foreword(one, other).stream())
                .toList();
    }

    /** Two parties talk. */
    public void talk(Leg one, Leg other, Switchboard switchboard) {
        all.forEach(companion -> companion.onTalk(one, other, switchboard));
    }

    /** They do no longer. */
    public void parted(Leg one, Leg other, Switchboard switchboard) {
        all.forEach(companion -> companion.onParted(one, other, switchboard));
    }

    /** One of two parties that talk wants to hear nobody at present, or does again. */
    public void held(Leg holder, Leg other, boolean holds, Switchboard switchboard) {
        all.forEach(companion -> companion.onHeld(holder, other, holds, switchboard));
    }

    Optional<Companion.InCall> named(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /** Whether a code goes on after these digits. */
    boolean goesOn(String digits) {
        return codes.keySet().stream().anyMatch(code -> code.startsWith(digits));
    }
}
