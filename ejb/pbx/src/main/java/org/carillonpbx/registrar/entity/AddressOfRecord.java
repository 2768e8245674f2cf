package org.carillonpbx.registrar.entity;

import java.util.ArrayList;
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
        this.targets = targets(this.contacts);
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
        return firstExpiry > now ? targets : targets(contacts(now));
    }

    /** One a phone: its other flows are tried where the first fails (RFC 5626 §5.3). */
    private static List<Target> targets(List<Contact> bestFirst) {
        List<Target> targets = new ArrayList<>(bestFirst.size());
        for (int i = 0; i < bestFirst.size(); i++) {
            Contact contact = bestFirst.get(i);
            if (bestFirst.subList(0, i).stream().noneMatch(contact::sameInstance)) {
                List<Target> others = bestFirst.subList(i + 1, bestFirst.size()).stream()
                        .filter(contact::sameInstance)
                        .map(Contact::target)
                        .toList();
                targets.add(contact.target().otherwise(others));
            }
        }
        return List.copyOf(targets);
    }

    /** Whether a contact has run out. */
    public boolean due(long now) {
        return firstExpiry <= now;
    }
}
