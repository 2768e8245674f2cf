package org.carillonpbx.directory.boundary;

import java.util.OptionalInt;

/**
 * What an extension is made of. Empty text for what is not given; an empty secret asks for a generated one.
 */
public record NewExtension(
        String number,
        String name,
        String secret,
        String email,
        String note,
        boolean enabled,
        OptionalInt maxContacts,
        OptionalInt ringSeconds) {}
