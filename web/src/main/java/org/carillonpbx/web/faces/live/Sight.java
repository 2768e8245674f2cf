package org.carillonpbx.web.faces.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillonpbx.livecall.boundary.LiveCalls;
import org.carillonpbx.operations.boundary.Operations;
import org.carillonpbx.registrar.boundary.Registrations;

/** Looks at the running PBX through the boundaries that answer from memory. */
@ApplicationScoped
public class Sight {
    private Operations operations;
    private LiveCalls calls;
    private Registrations phones;
    private PictureWords words;

    @Inject
    void use(Operations operations, LiveCalls calls, Registrations phones, PictureWords words) {
        this.operations = operations;
        this.calls = calls;
        this.phones = phones;
        this.words = words;
    }

    Picture now() {
        return Picture.of(operations.status(), calls.all(), phones.all(), words);
    }

    boolean hangUp(String id) {
        return calls.hangUp(id);
    }

    boolean drop(String extension, String contact) {
        return phones.drop(extension, contact);
    }
}
