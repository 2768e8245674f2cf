package org.carillonpbx.call;

import java.util.List;
import java.util.Map;

/**
 * Goes along with conversations and never has charge of a leg: what it does, the call does not notice. Confined to the lane;
 * found like a {@link Feature}.
 */
public interface Companion {

    /** What both are told before they hear each other. */
    default List<Utterance> foreword(Leg one, Leg other) {
        return List.of();
    }

    /** Two parties talk. */
    default void onTalk(Leg one, Leg other, Switchboard switchboard) {}

    /** They do no longer; one of them may go on talking to somebody else. */
    default void onParted(Leg one, Leg other, Switchboard switchboard) {}

    /** One of two parties that talk wants to hear nobody at present, or does again. */
    default void onHeld(Leg holder, Leg other, boolean holds, Switchboard switchboard) {}

    /** What a party can dial while it talks, by the digits. */
    default Map<String, InCall> codes() {
        return Map.of();
    }

    /** What happens when a party dials a code in a conversation. */
    @FunctionalInterface
    interface InCall {
        void dialled(Leg by, Leg other, Switchboard switchboard);
    }
}
