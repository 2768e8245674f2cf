package org.carillonpbx.peer;

/** A softphone that is registered and answers by itself. */
public interface Phone extends AutoCloseable {

    /** What it wrote: for the message of a failed assertion. */
    String story();

    /** Hangs up and ends. */
    @Override
    void close();
}
