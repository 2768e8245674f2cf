package org.carillonpbx.directory.boundary;

import java.util.Optional;

/** The new extension; {@code generatedSecret} is told this once where none was given. */
public record ExtensionCreated(Extension extension, Optional<String> generatedSecret) {

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "ExtensionCreated[" + extension.number() + "]";
    }
}
