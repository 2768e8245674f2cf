package org.carillonpbx.subscription.control;

import org.carillonpbx.sip.event.Body;
import org.carillonpbx.subscription.boundary.EventPackage;

/** What a subscription is about, and what of it the watcher knows. Guarded by its subscription. */
abstract class Subject {
    private final EventPackage pack;
    private final String resource;

    Subject(EventPackage pack, String resource) {
        this.pack = pack;
        this.resource = resource;
    }

    final EventPackage pack() {
        return pack;
    }

    final String resource() {
        return resource;
    }

    abstract boolean list();

    /** How many documents were written. */
    abstract int version();

    /** The next document; whether it arrived is told later. */
    abstract Body write(String watcher, String host);

    /** The last document arrived. */
    abstract void confirmed();

    /** Nothing is known to have arrived: the next document tells everything. */
    abstract void forget();

    /** Something of it has changed. */
    abstract void changed(String what);
}
