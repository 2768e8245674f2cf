package org.carillonpbx.directory.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.carillonpbx.directory.control.Credentials;
import org.carillonpbx.directory.control.ExtensionBook;
import org.carillonpbx.directory.control.ExtensionRules;
import org.carillonpbx.directory.control.ExtensionSearch;
import org.carillonpbx.directory.control.ExtensionTrail;
import org.carillonpbx.directory.control.PictureChange;
import org.carillonpbx.numbering.boundary.Numbering;
import org.carillonpbx.page.boundary.Page;
import org.carillonpbx.persistence.DatabaseTroubles;

/**
 * The extensions: the only place where they are made, changed and removed. Every method is a transaction; when a change
 * has committed, calls and phones follow it at once.
 */
@Stateless
@Interceptors(DatabaseTroubles.class)
public class Directory {
    @PersistenceContext(unitName = "carillon")
    private EntityManager entities;

    @Inject
    private ExtensionRules rules;

    @Inject
    private Credentials credentials;

    @Inject
    private Numbering numbering;

    @Inject
    private ExtensionTrail trail;

    @Inject
    private Event<PictureChange> changes;

    @Inject
    @Any
    private Instance<Dependents> dependents;

    public ExtensionCreated create(NewExtension extension) {
        ExtensionCreated created = book().create(List.of(extension), false).get(0);
        trail.created(created.extension());
        return created;
    }

    /** All or nothing; violations are at {@code [i].field}. */
    public List<ExtensionCreated> createAll(List<NewExtension> all) {
        List<ExtensionCreated> created = book().create(all, true);
        trail.created(created.stream().map(ExtensionCreated::extension).toList());
        return created;
    }

    public Optional<Extension> find(String number) {
        return new ExtensionSearch(entities).find(number);
    }

    public Page<Extension> search(ExtensionQuery query) {
        return new ExtensionSearch(entities).search(query);
    }

    public Extension change(String number, ExtensionChange change, OptionalLong expectedVersion) {
        Optional<Extension> before = find(number);
        Extension after = book().change(number, change, expectedVersion);
        trail.changed(before, after, change.secret().isPresent());
        return after;
    }

    public void delete(String number, OptionalLong expectedVersion) {
        Optional<Extension> before = find(number);
        book().delete(number, expectedVersion);
        before.ifPresent(trail::deleted);
    }

    /** What else goes when the extension is deleted, as sentences such as "2 registered phones". */
    public List<String> dependents(String number) {
        return dependents.stream()
                .flatMap(component -> component.of(number).stream())
                .toList();
    }

    /** Gives the extension a new secret and tells it this once. */
    public String regenerateSecret(String number, OptionalLong expectedVersion) {
        Optional<Extension> before = find(number);
        String secret = book().regenerateSecret(number, expectedVersion);
        find(number).ifPresent(after -> trail.changed(before, after, true));
        return secret;
    }

    private ExtensionBook book() {
        return new ExtensionBook(entities, rules, credentials, numbering, changes::fire);
    }
}
