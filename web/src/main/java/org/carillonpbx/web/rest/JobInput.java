package org.carillonpbx.web.rest;

import java.util.Map;
import java.util.function.Function;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.carillonpbx.web.rest.json.Fields;
import org.carillonpbx.web.rest.json.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads what a job is started with. */
final class JobInput {
    private static final String PARAMETERS = "parameters";

    private JobInput() {}

    @Schema(name = "JobStart")
    public record Start(
            @Schema(description = "By name, as text; which there are is the job's own matter")
            Map<String, String> parameters) {}

    /** Hands the body's parameters on, and names those that the job turns down by their place in the body. */
    static <T> T started(JsonBody body, Function<Map<String, String>, T> start) {
        Fields fields = Fields.of(body);
        Map<String, String> parameters = fields.texts(PARAMETERS);
        fields.check();
        try {
            return start.apply(parameters);
        } catch (Problem problem) {
            throw new Problem(
                    problem.kind(),
                    problem.getMessage(),
                    problem.violations().stream().map(JobInput::placed).toList());
        }
    }

    private static Violation placed(Violation violation) {
        return new Violation(PARAMETERS + "." + violation.field(), violation.message());
    }
}
