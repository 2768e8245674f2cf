package org.carillonpbx.sip.body;

import java.util.Optional;

/**
 * What a message's body amounts to for a call.
 *
 * @param description the session description, where there is one
 * @param understood whether nothing is in it that had to be understood and is not
 */
public record Contents(Optional<String> description, boolean understood) {

    private static final int DEEPEST = 3;

    /** Reads a body, whatever it is made of. */
    public static Contents of(Part body) {
        return read(body, 0);
    }

    private static Contents read(Part part, int depth) {
        if (part.describesSession()) {
            return new Contents(Optional.of(part.content()), true);
        }
        if (!part.multipart() || depth == DEEPEST) {
            return new Contents(Optional.empty(), part.dispensable());
        }
        Optional<String> description = Optional.empty();
        boolean all = true;
        boolean any = false;
        for (Part inner : Multipart.parts(part)) {
            Contents read = read(inner, depth + 1);
            description = description.isPresent() ? description : read.description();
            all &= read.understood();
            any |= read.understood();
        }
        boolean understood = any && (all || part.alternative());
        return new Contents(description, understood || part.dispensable());
    }
}
