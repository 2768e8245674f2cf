package org.carillonpbx.media.strand;

/** Is told what went wrong at a strand's edge. */
@FunctionalInterface
public interface Faults {
    void onFault(Throwable fault);
}
