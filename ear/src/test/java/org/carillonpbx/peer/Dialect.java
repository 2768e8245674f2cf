package org.carillonpbx.peer;

import java.util.function.UnaryOperator;

/**
 * How session descriptions of a phone are put for the PBX, and the PBX's for the phone.
 *
 * @param sound changes each packet of sound in place, either way
 */
public record Dialect(UnaryOperator<String> out, UnaryOperator<String> back, SoundWay.Twist sound) {
    /** Both speak alike. */
    public static final Dialect SAME = new Dialect(UnaryOperator.identity(), UnaryOperator.identity(), packet -> {});
}
