package org.carillonpbx.registrar.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.carillonpbx.call.Locator;
import org.carillonpbx.call.Target;
import org.carillonpbx.registrar.control.ContactBook;
import org.carillonpbx.registrar.entity.Contact;

/** Tells call control where an extension's phones are. Pure memory; thread-safe. */
@ApplicationScoped
public class ContactLocator implements Locator {
    @Inject
    ContactBook book;

    @Override
    public List<Target> contactsOf(String extension) {
        return book.targets(extension);
    }

    @Override
    public List<Target> contactsOf(String extension, String device) {
        return book.contacts(extension).stream()
                .filter(contact -> contact.instance().equalsIgnoreCase(device))
                .map(Contact::target)
                .toList();
    }
}
