package org.carillonpbx.web.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.directory.boundary.ExtensionChange;
import org.carillonpbx.directory.boundary.NewExtension;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.carillonpbx.web.rest.json.Fields;
import org.carillonpbx.web.rest.json.JsonBody;

/** Turns JSON into what the directory asks for. Shapes are checked here, values by the directory. */
final class ExtensionInput {
    private ExtensionInput() {}

    static NewExtension one(JsonBody body) {
        Fields fields = Fields.of(body);
        NewExtension extension = read(fields);
        fields.check();
        return extension;
    }

    static List<NewExtension> many(JsonBody body) {
        List<NewExtension> all = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (JsonValue each : body.array()) {
            String place = "[" + all.size() + "]";
            if (!(each instanceof JsonObject)) {
                throw new Problem(Problem.Kind.MALFORMED, place + " has to be a JSON object.");
            }
            Fields fields = new Fields(each.asJsonObject(), place + ".");
            all.add(read(fields));
            violations.addAll(fields.violations());
        }
        if (!violations.isEmpty()) {
            throw new Problem(
                    Problem.Kind.INVALID, "Nothing was made: some fields are not as they should be.", violations);
        }
        return all;
    }

    /** RFC 7396: what is not named stays as it is, null clears. */
    static ExtensionChange change(String number, JsonBody body) {
        Fields fields = Fields.of(body);
        fields.namedText("number")
                .filter(named -> !named.equals(number))
                .ifPresent(other -> fields.wrong("number", "cannot be changed; make a new extension instead"));
        Optional<String> secret = fields.namedText("secret");
        secret.filter(String::isEmpty)
                .ifPresent(
                        nothing -> fields.wrong("secret", "cannot be cleared; POST to its secret for a generated one"));
        List.of("version", "createdAt", "updatedAt").forEach(fields::readOnly);
        ExtensionChange change = new ExtensionChange(
                fields.namedText("name"),
                secret,
                fields.namedText("email"),
                fields.namedText("note"),
                fields.namedFlag("enabled"),
                fields.namedWhole("maxContacts"),
                fields.namedWhole("ringSeconds"));
        fields.check();
        return change;
    }

    private static NewExtension read(Fields fields) {
        return new NewExtension(
                fields.text("number"),
                fields.text("name"),
                fields.text("secret"),
                fields.text("email"),
                fields.text("note"),
                fields.flag("enabled", true),
                fields.whole("maxContacts"),
                fields.whole("ringSeconds"));
    }
}
