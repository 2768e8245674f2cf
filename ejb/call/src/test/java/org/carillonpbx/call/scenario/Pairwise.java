package org.carillonpbx.call.scenario;

import java.util.List;
import java.util.function.Supplier;
import org.carillonpbx.call.LegId;

/**
 * Brings a PBX into a situation and lets any two things happen to any two legs of it, one after the other: whatever they
 * are, nothing fails, and when everybody has hung up nothing is left.
 */
public final class Pairwise {
    private final Supplier<Pbx> situation;

    /** @param situation makes a new PBX that is in the situation */
    public Pairwise(Supplier<Pbx> situation) {
        this.situation = situation;
    }

    /** Answers how many pairs were tried. */
    public int tryAll() {
        int tried = 0;
        int legs = situation.get().legsEver().size();
        for (Happening first : Happening.values()) {
            for (Happening second : Happening.values()) {
                for (int one = 0; one < legs; one++) {
                    for (int other = 0; other < legs; other++) {
                        tryOut(first, one, second, other);
                        tried++;
                    }
                }
            }
        }
        return tried;
    }

    private void tryOut(Happening first, int one, Happening second, int other) {
        Pbx pbx = situation.get();
        List<LegId> legs = pbx.legsEver();
        try {
            first.to(legs.get(one), pbx);
            second.to(legs.get(other), pbx);
            pbx.endsWithNothingLeft();
        } catch (AssertionError failure) {
            throw new AssertionError(
                    legs.get(one) + " " + first + ", then " + legs.get(other) + " " + second + ": " + pbx.wire(),
                    failure);
        }
    }
}
