package org.carillonpbx.directory.boundary;

import java.util.Optional;

/** A merge-patch (RFC 7396): what is empty stays as it is. */
public record ExtensionChange(
        Optional<String> name,
        Optional<String> secret,
        Optional<String> email,
        Optional<String> note,
        Optional<Boolean> enabled,
        Optional<Integer> maxContacts,
        Optional<Integer> ringSeconds) {}
