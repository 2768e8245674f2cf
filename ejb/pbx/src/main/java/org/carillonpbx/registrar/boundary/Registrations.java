package org.carillonpbx.registrar.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The phones that are registered now, from memory. */
@ApplicationScoped
public class Registrations {

    /** Every registration, by extension and age. */
    public List<Registration> all() {
        throw new UnsupportedOperationException();
    }

    public List<Registration> of(String extension) {
        throw new UnsupportedOperationException();
    }

    public int count() {
        throw new UnsupportedOperationException();
    }

    /** Removes a binding; false where there is none. */
    public boolean drop(String extension, String contact) {
        throw new UnsupportedOperationException();
    }
}
