package org.carillonpbx.subscription.control;

import org.carillonpbx.sip.event.Body;
import org.carillonpbx.subscription.boundary.EventPackage;
import org.carillonpbx.subscription.boundary.StateDocument;
import org.carillonpbx.subscription.boundary.Watch;

/** One resource. */
final class OneSubject extends Subject {
    private int version;
    private long known = Watch.NOTHING;
    private long told = Watch.NOTHING;

    OneSubject(EventPackage pack, String resource, int version) {
        super(pack, resource);
        this.version = version;
    }

    @Override
    boolean list() {
        return false;
    }

    @Override
    int version() {
        return version;
    }

    @Override
    Body write(String watcher, String host) {
        StateDocument document = pack().write(new Watch(watcher, resource(), host, version++, known));
        told = document.revision();
        return new Body(document.type(), document.text());
    }

    @Override
    void confirmed() {
        known = told;
    }

    @Override
    void forget() {
        known = Watch.NOTHING;
        told = Watch.NOTHING;
    }

    @Override
    void changed(String what) {
        // the package tells what is new since the known revision
    }
}
