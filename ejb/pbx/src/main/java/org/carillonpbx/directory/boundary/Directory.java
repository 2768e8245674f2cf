package org.carillonpbx.directory.boundary;

import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.carillonpbx.page.boundary.Page;

/** The extensions: the only place where they are made, changed and removed. */
@Stateless
public class Directory {

    public ExtensionCreated create(NewExtension extension) {
        throw new UnsupportedOperationException();
    }

    public List<ExtensionCreated> createAll(List<NewExtension> all) {
        throw new UnsupportedOperationException();
    }

    public Optional<Extension> find(String number) {
        throw new UnsupportedOperationException();
    }

    public Page<Extension> search(ExtensionQuery query) {
        throw new UnsupportedOperationException();
    }

    public Extension change(String number, ExtensionChange change, OptionalLong expectedVersion) {
        throw new UnsupportedOperationException();
    }

    public void delete(String number, OptionalLong expectedVersion) {
        throw new UnsupportedOperationException();
    }

    /** What else goes when the extension is deleted, as sentences such as "2 registered phones". */
    public List<String> dependents(String number) {
        throw new UnsupportedOperationException();
    }

    /** Gives the extension a new secret and tells it this once. */
    public String regenerateSecret(String number, OptionalLong expectedVersion) {
        throw new UnsupportedOperationException();
    }
}
