package org.carillonpbx.registrar.entity;

import java.util.Comparator;
import java.util.List;
import org.carillonpbx.call.Target;

/** The contacts of one extension, best first: by {@code q}, then the latest. Never empty, never changed. */
public final class AddressOfRecord {
    private static final Comparator<Contact> BEST_FIRST = Comparator.comparingInt(Contact::quality)
            .thenComparingLong(Contact::registeredAt)
            .reversed();

    private final List<Contact> contacts;
    private final List<Target> targets;
    private final long firstExpiry;

    public AddressOfRecord(List<Contact> contacts) {
        this.contacts = contacts.size() < 2
                ? List.copyOf(contacts)
                : contacts.stream().sorted(BEST_FIRST).toList();
        this.targets = this.contacts.stream().map(Contact::target).toList();
        this.firstExpiry = contacts.stream().mapToLong(Contact::expiresAt).min().orElseThrow();
    }

    /** All contacts, some perhaps expired and not yet swept away. */
    public List<Contact> contacts() {
        return contacts;
    }

    /** The contacts that stand at this time. */
    public List<Contact> contacts(long now) {
        return firstExpiry > now
                ? contacts
                : contacts.stream().filter(contact -> !contact.expired(now)).toList();
    }

    /** Where to send an INVITE at this time. */
    public List<Target> targets(long now) {
        return firstExpiry > now
                ? targets
                : contacts(now).stream().map(Contact::target).toList();
    }

    /** Whether a contact has run out. */
    public boolean due(long now) {
        return firstExpiry <= now;
    }
}
