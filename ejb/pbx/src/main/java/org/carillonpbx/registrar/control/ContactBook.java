package org.carillonpbx.registrar.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.carillonpbx.call.Target;
import org.carillonpbx.directory.boundary.Account;
import org.carillonpbx.directory.boundary.ExtensionDeleted;
import org.carillonpbx.registrar.entity.AddressOfRecord;
import org.carillonpbx.registrar.entity.Contact;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.RegisterReply;
import org.carillonpbx.sip.RegisterRequest;

/**
 * Every contact of every extension: an immutable value each, replaced one extension at a time. Keyed by extensions that
 * have proved themselves, so never larger than the directory. Thread-safe; two extensions never wait for each other.
 */
@ApplicationScoped
public class ContactBook {
    private final ConcurrentHashMap<String, AddressOfRecord> byExtension = new ConcurrentHashMap<>();
    private final BindingRules rules;
    private final InstantSource clock;
    private final News news;
    private final long startedAt;

    /** For the container's proxy. */
    protected ContactBook() {
        this(RegistrarSettings.fromSystem(), new SteadyClock(), new News());
    }

    @Inject
    public ContactBook(News news) {
        this(RegistrarSettings.fromSystem(), new SteadyClock(), news);
    }

    public ContactBook(RegistrarSettings settings, InstantSource clock, News news) {
        this.rules = new BindingRules(settings);
        this.clock = clock;
        this.news = news;
        this.startedAt = clock.millis();
    }

    /** Since when contacts are taken in; what was registered before may have lost its connection with us. */
    public long startedAt() {
        return startedAt;
    }

    /** Answers a REGISTER of a proven sender; {@code stillThere} is asked last, when the deletion of it would be seen. */
    RegisterReply register(RegisterRequest request, Account account, String digest, BooleanSupplier stillThere) {
        RegisterReply[] reply = {new Refused(403, "Forbidden")};
        byExtension.compute(account.number(), (extension, old) -> {
            if (!stillThere.getAsBoolean()) {
                return null;
            }
            long now = clock.millis();
            List<Contact> standing = old == null ? List.of() : old.contacts(now);
            BindingRules.Outcome outcome = rules.apply(request, standing, account.maxContacts(), digest, now);
            reply[0] = outcome.reply();
            if (outcome.changed()) {
                news.changed(extension);
            } else if (outcome.write()) {
                news.outdated(extension);
            }
            return outcome.contacts().isEmpty() ? null : new AddressOfRecord(outcome.contacts());
        });
        return reply[0];
    }

    /** The answer once more, where this very REGISTER was answered before and its answer seems lost. */
    Optional<RegisterReply> again(RegisterRequest request) {
        List<Contact> standing = contacts(request.account());
        return standing.stream()
                .filter(contact -> contact.callId().equals(request.sipCallId())
                        && contact.sequence() == request.sequence()
                        && contact.source().equals(request.source()))
                .findFirst()
                .map(contact -> BindingRules.registered(standing, clock.millis()));
    }

    public List<Target> targets(String extension) {
        return find(extension).map(aor -> aor.targets(clock.millis())).orElse(List.of());
    }

    public List<Contact> contacts(String extension) {
        return find(extension).map(aor -> aor.contacts(clock.millis())).orElse(List.of());
    }

    private Optional<AddressOfRecord> find(String extension) {
        return Optional.ofNullable(byExtension.get(extension));
    }

    /** Whether a contact of the extension came from this address. */
    boolean registeredFrom(String extension, String address) {
        AddressOfRecord aor = byExtension.get(extension);
        if (aor != null) {
            for (Contact contact : aor.contacts(clock.millis())) {
                if (contact.source().address().equals(address)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The extensions that have contacts, in no order. */
    public List<String> extensions() {
        return List.copyOf(byExtension.keySet());
    }

    public int count() {
        long now = clock.millis();
        int count = 0;
        for (AddressOfRecord aor : byExtension.values()) {
            count += aor.contacts(now).size();
        }
        return count;
    }

    /** Removes the contacts that meet the condition; whether there were any. */
    public boolean drop(String extension, Predicate<Contact> condition) {
        boolean[] dropped = {false};
        byExtension.computeIfPresent(extension, (key, aor) -> {
            List<Contact> left =
                    aor.contacts().stream().filter(condition.negate()).toList();
            dropped[0] = left.size() < aor.contacts().size();
            if (!dropped[0]) {
                return aor;
            }
            news.changed(extension);
            return left.isEmpty() ? null : new AddressOfRecord(left);
        });
        return dropped[0];
    }

    /** Removes the contacts that were of use over a connection only which has ended. */
    void lost(Peer flow) {
        byExtension.forEach((extension, aor) -> {
            if (aor.contacts().stream().anyMatch(contact -> contact.diesWith(flow))) {
                drop(extension, contact -> contact.diesWith(flow));
            }
        });
    }

    void forget(@Observes ExtensionDeleted deleted) {
        drop(deleted.number(), contact -> true);
    }

    /** Removes what has expired. */
    void sweep() {
        long now = clock.millis();
        byExtension.forEach((extension, aor) -> {
            if (aor.due(now)) {
                drop(extension, contact -> contact.expired(now));
            }
        });
    }

    /** Takes in what was registered before a restart, save where phones have been heard of since. */
    void restore(Map<String, List<Contact>> saved, Predicate<String> wanted) {
        long now = clock.millis();
        saved.forEach((extension, contacts) -> {
            List<Contact> alive = contacts.stream()
                    .filter(contact -> !contact.expired(now) && !contact.onlyByItsFlow())
                    .toList();
            if (!alive.isEmpty() && wanted.test(extension)) {
                byExtension.putIfAbsent(extension, new AddressOfRecord(alive));
            }
            if (alive.size() < contacts.size() || !wanted.test(extension)) {
                news.outdated(extension);
            }
        });
    }
}
