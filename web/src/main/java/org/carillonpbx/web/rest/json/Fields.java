package org.carillonpbx.web.rest.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;

/**
 * Reads one JSON object field by field and remembers what is wrong with it. A field that nobody asked for is wrong too: it
 * is most likely misspelt. Ask for every field, then {@link #violations()} or {@link #check()}.
 */
public final class Fields {
    private final JsonObject object;
    private final String prefix;
    private final Set<String> known = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    /** Names a field in a violation with {@code prefix} before it, such as {@code [3].} */
    public Fields(JsonObject object, String prefix) {
        this.object = object;
        this.prefix = prefix;
    }

    public static Fields of(JsonBody body) {
        return new Fields(body.object(), "");
    }

    /** Empty text where the field is missing or null. */
    public String text(String field) {
        return namedText(field).orElse("");
    }

    /** The text as it is to be: empty text for null, nothing where the field is not named (RFC 7396). */
    public Optional<String> namedText(String field) {
        return named(field).map(value -> {
            if (value instanceof JsonString text) {
                return text.getString();
            }
            if (value != JsonValue.NULL) {
                wrong(field, "has to be text in quotes");
            }
            return "";
        });
    }

    public boolean flag(String field, boolean otherwise) {
        return Optional.ofNullable(object.get(field))
                        .filter(v -> v != JsonValue.NULL)
                        .isEmpty()
                ? known(field, otherwise)
                : namedFlag(field).orElse(otherwise);
    }

    public Optional<Boolean> namedFlag(String field) {
        return named(field).flatMap(value -> {
            if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
                return Optional.of(value == JsonValue.TRUE);
            }
            wrong(field, "has to be true or false");
            return Optional.empty();
        });
    }

    /** Empty where the field is missing or null. */
    public OptionalInt whole(String field) {
        if (object.get(field) == JsonValue.NULL) {
            known.add(field);
            return OptionalInt.empty();
        }
        return namedWhole(field).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    public Optional<Integer> namedWhole(String field) {
        return named(field).flatMap(value -> {
            if (value instanceof JsonNumber number && whole(number)) {
                return Optional.of(number.intValue());
            }
            wrong(field, "has to be a whole number");
            return Optional.empty();
        });
    }

    /** An array of texts; empty where the field is missing or null. */
    public List<String> list(String field) {
        List<String> texts = new ArrayList<>();
        named(field).filter(value -> value != JsonValue.NULL).ifPresent(value -> {
            if (value instanceof JsonArray array && array.stream().allMatch(JsonString.class::isInstance)) {
                array.forEach(each -> texts.add(((JsonString) each).getString()));
            } else {
                wrong(field, "has to be an array of texts");
            }
        });
        return texts;
    }

    /** An object whose values are all text; empty where the field is missing or null. */
    public Map<String, String> texts(String field) {
        Map<String, String> texts = new TreeMap<>();
        named(field).filter(value -> value != JsonValue.NULL).ifPresent(value -> {
            if (value instanceof JsonObject map) {
                map.forEach((name, each) -> texts.put(name, asText(field, each)));
            } else {
                wrong(field, "has to be an object");
            }
        });
        return texts;
    }

    /** Says what is wrong with a field whose value only the caller understands. */
    public void wrong(String field, String message) {
        violations.add(new Violation(prefix + field, message));
    }

    /** For a field that is shown but cannot be set. */
    public void readOnly(String field) {
        named(field).ifPresent(value -> wrong(field, "cannot be set"));
    }

    /** Everything that is wrong, fields that nobody asked for included. */
    public List<Violation> violations() {
        List<Violation> all = new ArrayList<>(violations);
        object.keySet().stream()
                .filter(field -> !known.contains(field))
                .forEach(field -> all.add(new Violation(prefix + field, "is not a field that is known here")));
        return all;
    }

    /** Throws a {@link Problem} where anything is wrong. */
    public void check() {
        List<Violation> all = violations();
        if (!all.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "Some fields are not as they should be.", all);
        }
    }

    private Optional<JsonValue> named(String field) {
        known.add(field);
        return Optional.ofNullable(object.get(field));
    }

    private <T> T known(String field, T value) {
        known.add(field);
        return value;
    }

    private String asText(String field, JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value instanceof JsonObject || value instanceof Iterable<?>) {
            wrong(field, "holds a value that is not text");
        }
        return value.toString();
    }

    private static boolean whole(JsonNumber number) {
        return number.isIntegral() && number.bigIntegerValueExact().bitLength() < Integer.SIZE;
    }
}
