package org.carillonpbx.web.rest.description;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DescriptionTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private final JsonObject description =
            Json.createReader(new StringReader(Description.openapi())).readObject();

    @Test
    void isOpenApi31() {
        assertThat(description.getString("openapi")).startsWith("3.1");
    }

    @Test
    void holdsWhatOutsideToolsRelyOn() {
        assertThat(description.getJsonObject("paths").keySet())
                .contains(
                        "/api/auth/login",
                        "/api/auth/logout",
                        "/api/auth/verify",
                        "/api/extensions",
                        "/api/extensions:bulk",
                        "/api/extensions/{number}",
                        "/api/registrations",
                        "/api/calls",
                        "/api/calls/{id}",
                        "/api/call-records",
                        "/api/jobs",
                        "/api/jobs/{name}/runs",
                        "/api/jobs/runs/{id}",
                        "/api/jobs/runs/{id}:restart",
                        "/api/jobs/runs/{id}:stop",
                        "/api/jobs/runs/{id}/file",
                        "/api/health",
                        "/api/metrics",
                        "/api/version");
    }

    @Test
    void everyOperationIsNamedAndSaysWhatItAnswers() {
        assertThat(operations()).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.getString("operationId", "")).isNotBlank();
            assertThat(operation.getString("summary", "")).isNotBlank();
            assertThat(operation.getJsonObject("responses").keySet()).anyMatch(code -> code.startsWith("2"));
        });
    }

    @Test
    void everyOperationThatNeedsATokenSaysHowItIsRefused() {
        assertThat(operations())
                .filteredOn(operation -> !operation.containsKey("security"))
                .filteredOn(operation -> !operation.getString("operationId").equals("logout"))
                .allSatisfy(operation ->
                        assertThat(operation.getJsonObject("responses")).containsKey("401"));
    }

    @Test
    void thePageLoadsTheSwaggerUiThatIsInTheWar() {
        String version = Description.swaggerUiVersion();
        assertThat(Description.class.getResource(
                        "/META-INF/resources/webjars/swagger-ui/" + version + "/swagger-ui-bundle.js"))
                .isNotNull();
        assertThat(Description.page())
                .contains("/webjars/swagger-ui/" + version + "/")
                .doesNotContain("{swagger-ui}");
    }

    private List<JsonObject> operations() {
        return description.getJsonObject("paths").values().stream()
                .map(JsonValue::asJsonObject)
                .flatMap(path -> path.entrySet().stream())
                .filter(entry -> METHODS.contains(entry.getKey()))
                .flatMap(entry -> Stream.of(entry.getValue().asJsonObject()))
                .toList();
    }
}
