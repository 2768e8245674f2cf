package org.carillonpbx.web.rest.problem;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.carillonpbx.problem.boundary.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client is told when something went wrong (RFC 9457).
 *
 * @param type a URN that stays the same for this kind of problem, or {@code about:blank}
 * @param instance which occurrence: the path asked for, or {@code urn:carillon:incident:…} which the server's log names too
 * @param errors field by field, empty where no field is to blame
 */
@Schema(name = "Problem", description = "RFC 9457 problem document, application/problem+json")
@JsonbPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
public record ProblemDocument(
        String type, String title, int status, String detail, String instance, List<Violation> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public ProblemDocument {
        errors = List.copyOf(errors);
    }

    ProblemDocument at(String path) {
        return instance.isEmpty() ? new ProblemDocument(type, title, status, detail, path, errors) : this;
    }
}
