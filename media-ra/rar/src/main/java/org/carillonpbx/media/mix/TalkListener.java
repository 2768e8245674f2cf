package org.carillonpbx.media.mix;

/** Hears that a party begins or ceases to talk: not for each breath, but a few times a second at the most. On a strand. */
@FunctionalInterface
public interface TalkListener {
    void onTalking(boolean talking);
}
