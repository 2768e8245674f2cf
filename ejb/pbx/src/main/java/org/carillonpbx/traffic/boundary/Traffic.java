package org.carillonpbx.traffic.boundary;

/** Reads how calls have gone lately. Thread-safe, from memory. */
public interface Traffic {

    TrafficFigures figures();
}
