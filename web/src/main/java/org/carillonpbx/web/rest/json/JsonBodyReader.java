package org.carillonpbx.web.rest.json;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.carillonpbx.problem.boundary.Problem;

/** Parses bodies (RFC 8259) up to 8 MiB and says where one is not JSON. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, JsonBodyReader.MERGE_PATCH})
public class JsonBodyReader implements MessageBodyReader<JsonBody> {
    /** RFC 7396 §4. */
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private static final int LIMIT = 8 * 1024 * 1024;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == JsonBody.class;
    }

    @Override
    public JsonBody readFrom(
            Class<JsonBody> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return parse(body.readNBytes(LIMIT + 1));
    }

    static JsonBody parse(byte[] body) {
        if (body.length > LIMIT) {
            throw new Problem(Problem.Kind.MALFORMED, "The body is longer than 8 MiB.");
        }
        if (body.length == 0) {
            throw new Problem(Problem.Kind.MALFORMED, "There is no body; JSON was expected.");
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            JsonValue value = reader.readValue();
            return new JsonBody(value);
        } catch (JsonParsingException e) {
            throw new Problem(
                    Problem.Kind.MALFORMED,
                    "The body is not valid JSON: line " + e.getLocation().getLineNumber() + ", column "
                            + e.getLocation().getColumnNumber() + ".");
        } catch (JsonException | IllegalStateException e) {
            throw new Problem(Problem.Kind.MALFORMED, "The body is not valid JSON.");
        }
    }
}
