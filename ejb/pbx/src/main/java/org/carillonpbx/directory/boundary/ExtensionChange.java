package org.carillonpbx.directory.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** A merge-patch (RFC 7396): what is empty stays as it is. The limits are those of {@link NewExtension}. */
public record ExtensionChange(
        Optional<
                        @Size(max = 80, message = "at most 80 characters")
                        @Pattern(regexp = TextRules.LINE, message = TextRules.LINE_MESSAGE) String>
                name,
        Optional<
                        @Size(max = 128, message = "at most 128 characters")
                        @Pattern(regexp = TextRules.LINE, message = TextRules.LINE_MESSAGE) String>
                secret,
        Optional<
                        @Size(max = 254, message = "at most 254 characters")
                        @Pattern(regexp = TextRules.EMAIL, message = TextRules.EMAIL_MESSAGE) String>
                email,
        Optional<
                        @Size(max = 500, message = "at most 500 characters")
                        @Pattern(regexp = TextRules.TEXT, message = TextRules.TEXT_MESSAGE) String>
                note,
        Optional<Boolean> enabled,
        Optional<@Min(value = 1, message = "1 to 20") @Max(value = 20, message = "1 to 20") Integer> maxContacts,
        Optional<@Min(value = 5, message = "5 to 300") @Max(value = 300, message = "5 to 300") Integer> ringSeconds) {

    /** A change of nothing but the secret. */
    public static ExtensionChange ofSecret(String secret) {
        return new ExtensionChange(
                Optional.empty(),
                Optional.of(secret),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "ExtensionChange[" + name + " " + email + " " + enabled + "]";
    }
}
