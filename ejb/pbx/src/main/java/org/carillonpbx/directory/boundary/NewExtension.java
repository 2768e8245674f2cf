package org.carillonpbx.directory.boundary;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.OptionalInt;

/**
 * What an extension is made of. Empty text for what is not given; an empty secret asks for a generated one.
 *
 * @param number 2 to 10 digits, no emergency number
 * @param secret at least 12 characters
 * @param maxContacts 1 to 20, {@link #USUAL_MAX_CONTACTS} where empty
 * @param ringSeconds 5 to 300, {@link #USUAL_RING_SECONDS} where empty
 */
public record NewExtension(
        @Pattern(regexp = TextRules.NUMBER, message = TextRules.NUMBER_MESSAGE)
        String number,

        @Size(max = 80, message = "at most 80 characters")
        @Pattern(regexp = TextRules.LINE, message = TextRules.LINE_MESSAGE)
        String name,

        @Size(max = 128, message = "at most 128 characters")
        @Pattern(regexp = TextRules.LINE, message = TextRules.LINE_MESSAGE)
        String secret,

        @Size(max = 254, message = "at most 254 characters")
        @Pattern(regexp = TextRules.EMAIL, message = TextRules.EMAIL_MESSAGE)
        String email,

        @Size(max = 500, message = "at most 500 characters")
        @Pattern(regexp = TextRules.TEXT, message = TextRules.TEXT_MESSAGE)
        String note,

        boolean enabled,
        OptionalInt maxContacts,
        OptionalInt ringSeconds) {
    public static final int USUAL_MAX_CONTACTS = 5;
    public static final int USUAL_RING_SECONDS = 25;

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "NewExtension[" + number + " " + name + "]";
    }
}
