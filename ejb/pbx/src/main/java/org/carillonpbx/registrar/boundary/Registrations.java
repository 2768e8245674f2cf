package org.carillonpbx.registrar.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.carillonpbx.registrar.control.ContactBook;
import org.carillonpbx.registrar.control.FlowState;
import org.carillonpbx.registrar.control.News;
import org.carillonpbx.registrar.control.Pulses;
import org.carillonpbx.registrar.entity.Contact;

/** The phones that are registered now, from memory. Thread-safe. */
@ApplicationScoped
public class Registrations {
    private final ContactBook book;
    private final Pulses pulses;

    /** For the container's proxy. */
    protected Registrations() {
        this(new ContactBook(new News()), new Pulses());
    }

    @Inject
    public Registrations(ContactBook book, Pulses pulses) {
        this.book = book;
        this.pulses = pulses;
    }

    /** Every registration, by extension. */
    public List<Registration> all() {
        return book.extensions().stream()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .flatMap(extension -> of(extension).stream())
                .toList();
    }

    /** Those of one extension, best first. */
    public List<Registration> of(String extension) {
        return book.contacts(extension).stream()
                .map(contact -> shown(extension, contact))
                .toList();
    }

    public int count() {
        return book.count();
    }

    /** Removes a binding; false where there is none. The phone itself comes back with its next REGISTER. */
    public boolean drop(String extension, String contact) {
        return book.drop(extension, candidate -> candidate.uri().equals(contact));
    }

    private Registration shown(String extension, Contact contact) {
        FlowState flow = FlowState.of(contact, pulses, book.startedAt());
        return new Registration(
                extension,
                contact.uri(),
                contact.source().toString(),
                contact.source().transport().name().toLowerCase(Locale.ROOT),
                contact.userAgent(),
                contact.instance(),
                contact.digest(),
                flow.connected() ? "connected" : "unknown",
                flow.roundTripMicros(),
                contact.translated(),
                contact.hardwareAddress(),
                Instant.ofEpochMilli(contact.registeredAt()),
                Instant.ofEpochMilli(contact.expiresAt()));
    }
}
