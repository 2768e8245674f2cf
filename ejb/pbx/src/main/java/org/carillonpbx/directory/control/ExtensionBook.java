package org.carillonpbx.directory.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.carillonpbx.call.Line;
import org.carillonpbx.call.Party;
import org.carillonpbx.directory.boundary.Account;
import org.carillonpbx.directory.boundary.Extension;
import org.carillonpbx.directory.boundary.ExtensionChange;
import org.carillonpbx.directory.boundary.ExtensionCreated;
import org.carillonpbx.directory.boundary.NewExtension;
import org.carillonpbx.directory.entity.StoredExtension;
import org.carillonpbx.numbering.boundary.Numbering;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Problem.Kind;
import org.carillonpbx.problem.boundary.Violation;

/**
 * Changes the directory within the caller's transaction, and says what the picture has to become once that has committed.
 * The edition is raised last of all: its row is what concurrent changes wait for, and so for as short as can be.
 */
public final class ExtensionBook {

    private final EntityManager entities;
    private final ExtensionRules rules;
    private final Credentials credentials;
    private final Numbering numbering;
    private final Consumer<PictureChange> afterwards;
    private final ExtensionSearch search;

    public ExtensionBook(
            EntityManager entities,
            ExtensionRules rules,
            Credentials credentials,
            Numbering numbering,
            Consumer<PictureChange> afterwards) {
        this.entities = entities;
        this.rules = rules;
        this.credentials = credentials;
        this.numbering = numbering;
        this.afterwards = afterwards;
        this.search = new ExtensionSearch(entities);
    }

    /** Makes all of them or none; {@code array} tells whether field names need the position in front. */
    public List<ExtensionCreated> create(List<NewExtension> all, boolean array) {
        new NewExtensions(rules, search, numbering).refuseWhatIsWrong(all, array);
        List<StoredExtension> stored = new ArrayList<>(all.size());
        List<Optional<String>> generated = new ArrayList<>(all.size());
        Instant now = now();
        for (NewExtension extension : all) {
            Optional<String> secret =
                    extension.secret().isEmpty() ? Optional.of(credentials.generate()) : Optional.empty();
            stored.add(store(extension, secret.orElse(extension.secret()), now));
            generated.add(secret);
        }
        publish(stored, List.of());
        List<ExtensionCreated> created = new ArrayList<>(all.size());
        for (int i = 0; i < stored.size(); i++) {
            created.add(new ExtensionCreated(ExtensionSearch.shown(stored.get(i)), generated.get(i)));
        }
        return created;
    }

    private StoredExtension store(NewExtension extension, String secret, Instant now) {
        StoredExtension stored = new StoredExtension(extension.number(), now);
        stored.setName(extension.name().strip());
        stored.setEmail(extension.email());
        stored.setNote(extension.note().strip());
        stored.setEnabled(extension.enabled());
        stored.setMaxContacts(extension.maxContacts().orElse(NewExtension.USUAL_MAX_CONTACTS));
        stored.setRingSeconds(extension.ringSeconds().orElse(NewExtension.USUAL_RING_SECONDS));
        stored.mainDevice().getDigests().putAll(credentials.seal(extension.number(), secret));
        entities.persist(stored);
        return stored;
    }

    public Extension change(String number, ExtensionChange change, OptionalLong expectedVersion) {
        StoredExtension stored = lockedForChange(number, expectedVersion);
        List<Violation> violations = rules.check(number, change);
        if (!violations.isEmpty()) {
            throw new Problem(Kind.INVALID, "The extension cannot be like this", violations);
        }
        change.name().ifPresent(name -> stored.setName(name.strip()));
        change.email().ifPresent(stored::setEmail);
        change.note().ifPresent(note -> stored.setNote(note.strip()));
        change.enabled().ifPresent(stored::setEnabled);
        change.maxContacts().ifPresent(stored::setMaxContacts);
        change.ringSeconds().ifPresent(stored::setRingSeconds);
        change.secret().ifPresent(secret -> {
            stored.mainDevice().getDigests().clear();
            stored.mainDevice().getDigests().putAll(credentials.seal(number, secret));
        });
        stored.setUpdatedAt(now());
        publish(List.of(stored), List.of());
        return ExtensionSearch.shown(stored);
    }

    /** Gives a new secret and tells it. */
    public String regenerateSecret(String number, OptionalLong expectedVersion) {
        String secret = credentials.generate();
        change(number, ExtensionChange.ofSecret(secret), expectedVersion);
        return secret;
    }

    public void delete(String number, OptionalLong expectedVersion) {
        entities.remove(lockedForChange(number, expectedVersion));
        numbering.release(NewExtensions.KIND, number);
        publish(List.of(), List.of(number));
    }

    private StoredExtension lockedForChange(String number, OptionalLong expectedVersion) {
        StoredExtension stored = search.stored(number, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "There is no extension " + number));
        if (expectedVersion.isPresent() && expectedVersion.getAsLong() != stored.getVersion()) {
            throw new Problem(Kind.OUTDATED, "Extension " + number + " was changed in the meantime");
        }
        return stored;
    }

    private void publish(List<StoredExtension> put, List<String> removed) {
        entities.flush();
        long edition = ((Number) entities.createNativeQuery(
                                "update {h-schema}directory_editions set number = number + 1 where id = 1 returning number",
                                Long.class)
                        .getSingleResult())
                .longValue();
        afterwards.accept(
                new PictureChange(edition, put.stream().map(this::account).toList(), removed));
    }

    private Account account(StoredExtension stored) {
        Line line =
                new Line(new Party(stored.getNumber(), stored.getName()), stored.getRingSeconds(), stored.isEnabled());
        return new Account(
                line,
                stored.getMaxContacts(),
                credentials.open(stored.getNumber(), stored.mainDevice().getDigests()));
    }

    /** PostgreSQL keeps microseconds; what we show now must equal what is read back. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
