package org.carillonpbx.web.rest.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.carillonpbx.problem.boundary.Problem;

/** What a client sent, parsed but not yet understood. */
public record JsonBody(JsonValue value) {

    public JsonObject object() {
        return object(value, "The body");
    }

    public JsonArray array() {
        if (value instanceof JsonArray array) {
            return array;
        }
        throw new Problem(Problem.Kind.MALFORMED, "The body has to be a JSON array.");
    }

    /** An array of texts; {@code complaint} says what they are, where they are none. */
    public List<String> texts(String complaint) {
        List<String> texts = new ArrayList<>();
        for (JsonValue each : array()) {
            if (!(each instanceof JsonString text)) {
                throw new Problem(Problem.Kind.MALFORMED, complaint);
            }
            texts.add(text.getString());
        }
        return texts;
    }

    static JsonObject object(JsonValue value, String what) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new Problem(Problem.Kind.MALFORMED, what + " has to be a JSON object.");
    }
}
