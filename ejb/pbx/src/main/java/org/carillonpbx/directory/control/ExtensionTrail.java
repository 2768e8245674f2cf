package org.carillonpbx.directory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.directory.boundary.Extension;

/** Writes down who changed which extension, and how, in the transaction of the change. Never a secret, nor its hash. */
@ApplicationScoped
public class ExtensionTrail {
    private AuditLog log;

    @Inject
    void use(AuditLog auditLog) {
        log = auditLog;
    }

    public void created(Extension extension) {
        log.record("extension.created", subject(extension.number()), "", json(extension));
    }

    /** One entry for all that were made together. */
    public void created(List<Extension> extensions) {
        log.record(
                "extensions.created",
                "extensions",
                "",
                Json.createObjectBuilder()
                        .add(
                                "numbers",
                                Json.createArrayBuilder(extensions.stream()
                                        .map(Extension::number)
                                        .toList()))
                        .build()
                        .toString());
    }

    public void changed(Optional<Extension> before, Extension after, boolean newSecret) {
        log.record(
                newSecret ? "extension.secret.replaced" : "extension.changed",
                subject(after.number()),
                before.map(ExtensionTrail::json).orElse(""),
                json(after));
    }

    public void deleted(Extension extension) {
        log.record("extension.deleted", subject(extension.number()), json(extension), "");
    }

    private static String subject(String number) {
        return "extension " + number;
    }

    private static String json(Extension extension) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("number", extension.number())
                .add("name", extension.name())
                .add("email", extension.email())
                .add("enabled", extension.enabled())
                .add("maxContacts", extension.maxContacts())
                .add("ringSeconds", extension.ringSeconds())
                .add("note", extension.note())
                .add("version", extension.version());
        return json.build().toString();
    }
}
