package org.carillonpbx.call;

/** Hears of every fact, on a thread that is not the lane but tells one fact at a time. Takes it over and returns. */
public interface FactListener {
    void onFact(CallFact fact);
}
