package org.carillonpbx.registrar.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillonpbx.guard.boundary.KnownPhones;

/** Tells the guard where phones are registered from. */
@ApplicationScoped
public class PhonesAround implements KnownPhones {
    @Inject
    ContactBook book;

    @Override
    public boolean registeredFrom(String address) {
        return book.extensions().stream().anyMatch(extension -> book.registeredFrom(extension, address));
    }
}
