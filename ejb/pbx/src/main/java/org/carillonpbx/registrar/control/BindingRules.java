package org.carillonpbx.registrar.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.carillonpbx.registrar.entity.Contact;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.RegisterReply;
import org.carillonpbx.sip.RegisterReply.Bound;
import org.carillonpbx.sip.RegisterReply.Registered;
import org.carillonpbx.sip.RegisterReply.TooBrief;
import org.carillonpbx.sip.RegisterRequest;
import org.carillonpbx.sip.RegisterRequest.Binding;

/**
 * What a REGISTER whose sender is proven does to the contacts of its address of record (RFC 3261 §10.3 steps 6 to 8, RFC
 * 5626 §6): all of it or nothing. Pure.
 */
final class BindingRules {
    private static final int MOST_CONTACTS_IN_A_REQUEST = 20;
    private static final int LONGEST_URI = 512;
    private static final int LONGEST_INSTANCE = 100;
    private static final int LONGEST_USER_AGENT = 200;

    /**
     * What becomes of it.
     *
     * @param contacts what stands afterwards; as before where the request was refused
     * @param changed phones are reached otherwise than before
     * @param write the database's copy is too far behind
     */
    record Outcome(List<Contact> contacts, RegisterReply reply, boolean changed, boolean write) {}

    private final RegistrarSettings settings;

    BindingRules(RegistrarSettings settings) {
        this.settings = settings;
    }

    Outcome apply(RegisterRequest request, List<Contact> standing, int maxContacts, String digest, long now) {
        if (request.wildcard()) {
            return removeAll(request, standing, now);
        }
        List<Contact> asked = new ArrayList<>(request.bindings().size());
        Optional<RegisterReply> refusal = read(request, digest, now, asked);
        return refusal.map(reply -> new Outcome(standing, reply, false, false))
                .orElseGet(() -> merge(request, standing, asked, maxContacts, now));
    }

    /** §10.3 step 6: {@code Contact: *} stands alone and only with {@code Expires: 0}. */
    private static Outcome removeAll(RegisterRequest request, List<Contact> standing, long now) {
        if (!request.bindings().isEmpty() || request.expiresSeconds().orElse(-1) != 0) {
            return refused(standing, 400, "Contact * is for Expires 0 alone");
        }
        for (Contact contact : standing) {
            if (outOfOrder(request, contact)) {
                return refused(standing, 500, "CSeq out of order");
            }
        }
        return new Outcome(List.of(), registered(List.of(), now), !standing.isEmpty(), !standing.isEmpty());
    }

    /** Reads the request's contacts; those to remove have expired. */
    private Optional<RegisterReply> read(RegisterRequest request, String digest, long now, List<Contact> asked) {
        if (request.bindings().size() > MOST_CONTACTS_IN_A_REQUEST) {
            return Optional.of(new Refused(400, "Too many contacts"));
        }
        for (Binding binding : request.bindings()) {
            int seconds = expiry(request, binding);
            if (seconds > 0 && seconds < settings.shortestExpirySeconds()) {
                return Optional.of(new TooBrief(settings.shortestExpirySeconds()));
            }
            String instance = binding.instance().orElse("");
            if (binding.uri().length() > LONGEST_URI || instance.length() > LONGEST_INSTANCE) {
                return Optional.of(new Refused(400, "Contact too long"));
            }
            asked.add(contact(
                    request, binding, instance, Math.min(seconds, settings.longestExpirySeconds()), digest, now));
        }
        return Optional.empty();
    }

    private int expiry(RegisterRequest request, Binding binding) {
        OptionalInt asked = binding.expiresSeconds().isPresent() ? binding.expiresSeconds() : request.expiresSeconds();
        return asked.orElse(settings.defaultExpirySeconds());
    }

    private static Contact contact(
            RegisterRequest request, Binding binding, String instance, int seconds, String digest, long now) {
        String userAgent = request.userAgent();
        return new Contact(
                binding.uri(),
                request.source(),
                request.path(),
                instance,
                binding.registration().orElse(0),
                binding.quality(),
                request.sipCallId(),
                request.sequence(),
                userAgent.length() > LONGEST_USER_AGENT ? userAgent.substring(0, LONGEST_USER_AGENT) : userAgent,
                digest,
                seconds,
                now,
                now + seconds * 1_000L,
                0);
    }

    /** §10.3 step 7. */
    private static Outcome merge(
            RegisterRequest request, List<Contact> standing, List<Contact> asked, int maxContacts, long now) {
        List<Contact> next = new ArrayList<>(standing);
        boolean changed = false;
        boolean write = false;
        for (Contact contact : asked) {
            int place = indexOfSame(next, contact);
            if (place >= 0 && outOfOrder(request, next.get(place))) {
                return refused(standing, 500, "CSeq out of order");
            }
            if (contact.grantedSeconds() <= 0) {
                if (place >= 0) {
                    next.remove(place);
                    changed = true;
                }
            } else if (place < 0) {
                next.add(contact.saved(contact.expiresAt()));
                changed = true;
            } else {
                Contact old = next.get(place);
                Contact refreshed = refreshed(old, contact);
                next.set(place, refreshed);
                changed |= !old.reachedAs(contact);
                write |= refreshed.savedUntil() != old.savedUntil();
            }
        }
        if (!makeRoom(next, asked, maxContacts)) {
            return refused(standing, 403, "Too many phones are registered");
        }
        return new Outcome(next, registered(next, now), changed, write || changed);
    }

    /** The database's copy may lag by an eighth of the time granted; what is loaded at a start gets that as a grace. */
    private static Contact refreshed(Contact old, Contact contact) {
        Contact known = contact.knownSince(old.registeredAt());
        boolean nearEnough = old.reachedAs(contact)
                && Math.abs(contact.expiresAt() - old.savedUntil()) <= contact.grantedSeconds() * 125L;
        return known.saved(nearEnough ? old.savedUntil() : contact.expiresAt());
    }

    private static int indexOfSame(List<Contact> contacts, Contact contact) {
        for (int i = 0; i < contacts.size(); i++) {
            if (contacts.get(i).sameAs(contact)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean outOfOrder(RegisterRequest request, Contact contact) {
        return contact.callId().equals(request.sipCallId()) && request.sequence() <= contact.sequence();
    }

    /**
     * Over the limit, a phone that came back under a new contact (same address, same make, no instance to know it by)
     * takes its own old place; anybody else's place nobody takes.
     */
    private static boolean makeRoom(List<Contact> next, List<Contact> asked, int maxContacts) {
        while (next.size() > maxContacts) {
            Optional<Contact> ghost = next.stream()
                    .filter(contact -> !asked.contains(contact.saved(0)))
                    .filter(contact -> asked.stream().anyMatch(phone -> sameMake(phone, contact)))
                    .findFirst();
            if (ghost.isEmpty()) {
                return false;
            }
            next.remove(ghost.get());
        }
        return true;
    }

    private static boolean sameMake(Contact phone, Contact other) {
        return phone.instance().isEmpty()
                && other.instance().isEmpty()
                && phone.source().address().equals(other.source().address())
                && phone.userAgent().equals(other.userAgent());
    }

    static Registered registered(List<Contact> contacts, long now) {
        List<Bound> bound = new ArrayList<>(contacts.size());
        for (Contact contact : contacts) {
            bound.add(new Bound(contact.uri(), (int) ((contact.expiresAt() - now + 999) / 1_000), contact.instance()));
        }
        return new Registered(bound);
    }

    private static Outcome refused(List<Contact> standing, int status, String reason) {
        return new Outcome(standing, new Refused(status, reason), false, false);
    }
}
