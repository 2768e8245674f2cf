package org.carillonpbx.web.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an extension is made of and changed by, for the API's description: {@link ExtensionInput} reads it. */
final class ExtensionSchema {
    private ExtensionSchema() {}

    @Schema(name = "NewExtension", requiredProperties = "number")
    public record New(
            @Schema(pattern = "\\d{2,10}", examples = "\"1001\"")
            String number,

            String name,

            @Schema(minLength = 12, description = "Generated where it is missing")
            String secret,

            @Schema(format = "email") String email,
            String note,
            @Schema(defaultValue = "true") boolean enabled,

            @Schema(description = "How many phones may be registered at once")
            int maxContacts,

            @Schema(description = "How long it rings, in seconds")
            int ringSeconds) {}

    @Schema(name = "ExtensionPatch", description = "RFC 7396: what is not named stays as it is, null clears a text")
    public record Patch(
            @Schema(nullable = true) String name,
            @Schema(minLength = 12) String secret,
            @Schema(nullable = true) String email,
            @Schema(nullable = true) String note,
            boolean enabled,
            int maxContacts,
            int ringSeconds) {}

    @Schema(name = "GeneratedSecret")
    public record Secret(String generatedSecret) {}

    @Schema(name = "Dependents")
    public record Dependents(String number, List<String> dependents) {}
}
