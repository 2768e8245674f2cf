package org.carillonpbx.media.plane;

import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.graph.Tap;

/** Stands beside a port of a plane: hears what its party says, and says things to it. */
record Prompter(MediaPlane plane, PortKey key) {

    void overhear(Tap tap) {
        synchronized (plane) {
            plane.find(key).orElseThrow().overhear(tap);
        }
    }

    void ignore(Tap tap) {
        synchronized (plane) {
            plane.find(key).orElseThrow().ignore(tap);
        }
    }

    void speak(Spoken spoken) {
        synchronized (plane) {
            plane.patchbay().speak(plane.find(key).orElseThrow(), spoken);
        }
    }

    void hush() {
        synchronized (plane) {
            plane.patchbay().hush(plane.find(key).orElseThrow());
        }
    }
}
