package org.carillonpbx.call;

import java.util.Objects;

/** Who is on a leg: a number and the name to show with it, which may be empty. */
public record Party(String number, String name) {
    public Party {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(name, "name");
    }
}
