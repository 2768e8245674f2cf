package org.carillonpbx.media.plane;

/** Counts whom no port was left for, and tells when that begins and ends. Guarded by the plane's lock. */
final class Shortage {
    private final Scarcity told;
    private long refused;
    private long refusedBefore;
    private boolean lasting;

    Shortage(Scarcity told) {
        this.told = told;
    }

    void refused() {
        refused++;
        if (!lasting) {
            lasting = true;
            told.portsRunOut();
        }
    }

    /** A port was had; where that was the last one, the shortage lasts. */
    void granted(int stillFree) {
        if (lasting && stillFree > 0) {
            lasting = false;
            told.portsAreBack(refused - refusedBefore);
            refusedBefore = refused;
        }
    }

    /** Legs turned away since the start. */
    long count() {
        return refused;
    }
}
