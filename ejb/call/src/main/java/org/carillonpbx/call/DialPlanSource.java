package org.carillonpbx.call;

/** Where the dial plan of this moment is had from; answered from memory, without a lock. */
public interface DialPlanSource {

    /** The newest picture: version 0 and empty until the configuration is loaded. */
    DialPlan current();
}
