package org.carillonpbx.media.phone;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.carillonpbx.media.plane.Scarcity;

/** Remembers what was told of ports that ran out. */
public final class Shortages implements Scarcity {
    private final List<String> told = new CopyOnWriteArrayList<>();

    @Override
    public void portsRunOut() {
        told.add("out");
    }

    @Override
    public void portsAreBack(long turnedAway) {
        told.add("back after " + turnedAway);
    }

    public List<String> told() {
        return told;
    }
}
