package org.carillonpbx.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.carillonpbx.peer.StartedPbx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The REST contract that outside tools rely on, spoken to the running server. Needs {@code carillon.test.https} (its URL)
 * and {@code carillon.test.admin.password}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "carillon.test.https", matches = ".+")
class RestContractIT {
    private static final String NUMBER = "7001";
    private static final String JSON = "application/json";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private static final Pattern OPERATION = Pattern.compile("`(GET|POST|PATCH|DELETE) (/api/[^`?* ]+)");

    private final String server = System.getProperty("carillon.test.https", "").replaceAll("/$", "");
    private HttpClient client;
    private String token;

    @BeforeAll
    void signIn() throws Exception {
        client = HttpClient.newBuilder()
                .sslContext(trusting())
                .connectTimeout(Duration.ofSeconds(30))
                .build();
        token = signedIn();
    }

    private String signedIn() throws Exception {
        String login = Json.createObjectBuilder()
                .add("username", "admin")
                .add("password", System.getProperty("carillon.test.admin.password"))
                .build()
                .toString();
        HttpResponse<String> answer = send(request("/api/auth/login").header("Content-Type", JSON), "POST", login);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly")
                .contains("Secure")
                .contains("SameSite=Strict");
        return object(answer).getString("token");
    }

    @AfterEach
    void tidyUp() throws Exception {
        call("DELETE", "/api/extensions/" + NUMBER, "", JSON);
    }

    @Test
    void aTokenTellsItsClaims() throws Exception {
        JsonObject claims = object(call("GET", "/api/auth/verify", "", JSON));
        assertThat(claims.getString("sub")).isEqualTo("admin");
        assertThat(claims.getBoolean("is_admin")).isTrue();
        assertThat(claims.getInt("exp") - claims.getInt("iat")).isEqualTo(86_400);
    }

    @Test
    void withoutATokenNothingIsTold() throws Exception {
        for (String path : new String[] {
            "/api/extensions",
            "/api/registrations",
            "/api/calls",
            "/api/call-records",
            "/api/call-records.csv",
            "/api/version",
            "/api/users/me",
            "/api/auth/verify"
        }) {
            HttpResponse<String> answer = send(request(path), "GET", "");
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertProblem(answer, 401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreToldAlike() throws Exception {
        String wrong = "{\"username\":\"%s\",\"password\":\"not-this-one\"}";
        HttpResponse<String> known =
                send(request("/api/auth/login").header("Content-Type", JSON), "POST", String.format(wrong, "admin"));
        HttpResponse<String> unknown =
                send(request("/api/auth/login").header("Content-Type", JSON), "POST", String.format(wrong, "nobody"));
        assertProblem(known, 401);
        assertThat(object(known)).isEqualTo(object(unknown));
    }

    @Test
    void anExtensionIsMadeReadChangedAndRemoved() throws Exception {
        HttpResponse<String> made = create("{\"number\":\"7001\",\"name\":\"Ada\",\"email\":\"ada@example.com\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location").orElse("")).endsWith("/api/extensions/7001");
        assertThat(object(made).getString("generatedSecret")).hasSizeGreaterThanOrEqualTo(20);

        HttpResponse<String> read = call("GET", "/api/extensions/7001", "", JSON);
        String tag = read.headers().firstValue("ETag").orElseThrow();
        assertThat(read.body()).doesNotContain("ecret");
        assertThat(send(authorized("/api/extensions/7001").header("If-None-Match", tag), "GET", "")
                        .statusCode())
                .isEqualTo(304);

        HttpResponse<String> changed =
                call("PATCH", "/api/extensions/7001", "{\"email\":null,\"ringSeconds\":25}", MERGE_PATCH);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(object(changed).getString("name")).isEqualTo("Ada");
        assertThat(object(changed).getString("email")).isEmpty();
        assertThat(object(changed).getInt("ringSeconds")).isEqualTo(25);

        HttpResponse<String> outdated = send(
                authorized("/api/extensions/7001").header("If-Match", tag).header("Content-Type", MERGE_PATCH),
                "PATCH",
                "{\"name\":\"Eve\"}");
        assertProblem(outdated, 412);

        assertThat(call("GET", "/api/extensions/7001/dependents", "", JSON).statusCode())
                .isEqualTo(200);
        assertThat(call("DELETE", "/api/extensions/7001", "", JSON).statusCode())
                .isEqualTo(204);
        assertProblem(call("GET", "/api/extensions/7001", "", JSON), 404);
    }

    @Test
    void aNumberIsTakenOnce() throws Exception {
        assertThat(create("{\"number\":\"7001\",\"name\":\"Ada\"}").statusCode())
                .isEqualTo(201);
        assertProblem(create("{\"number\":\"7001\",\"name\":\"Eve\"}"), 409);
    }

    @Test
    void whatIsWrongIsNamed() throws Exception {
        HttpResponse<String> unknown = create("{\"number\":\"7001\",\"nmae\":\"Ada\"}");
        assertProblem(unknown, 422);
        assertThat(unknown.body()).contains("\"nmae\"");
        HttpResponse<String> weak = create("{\"number\":\"7001\",\"name\":\"Ada\",\"secret\":\"7001\"}");
        assertProblem(weak, 422);
        assertThat(weak.body()).contains("\"secret\"");
        assertProblem(create("{\"number\":"), 400);
    }

    @Test
    void bulkIsAllOrNothing() throws Exception {
        HttpResponse<String> answer = call(
                "POST", "/api/extensions:bulk", "[{\"number\":\"7001\",\"name\":\"Ada\"},{\"number\":\"x\"}]", JSON);
        assertProblem(answer, 422);
        assertThat(answer.body()).contains("[1].number");
        assertProblem(call("GET", "/api/extensions/7001", "", JSON), 404);
    }

    @Test
    void listsComeInPages() throws Exception {
        HttpResponse<String> answer = call("GET", "/api/extensions?size=1&sort=-number", "", JSON);
        assertThat(object(answer)).containsKeys("items", "total");
        assertThat(answer.headers().firstValue("Link").orElse("")).contains("rel=\"first\"");
        assertProblem(call("GET", "/api/extensions?sort=secret", "", JSON), 400);
        assertProblem(call("GET", "/api/call-records?from=yesterday", "", JSON), 400);
    }

    @Test
    void callRecordsComeAsJsonAndAsCsv() throws Exception {
        assertThat(object(call("GET", "/api/call-records", "", JSON))).containsKeys("items", "total");
        HttpResponse<String> csv = send(authorized("/api/call-records").header("Accept", "text/csv"), "GET", "");
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body()).startsWith("id,");
        assertThat(call("GET", "/api/call-records.csv", "", JSON).body()).startsWith("id,");
    }

    @Test
    void everyRefusalIsAProblemDocument() throws Exception {
        assertProblem(call("GET", "/api/nothing", "", JSON), 404);
        assertProblem(call("PUT", "/api/extensions/7001", "{}", JSON), 405);
        assertProblem(call("POST", "/api/extensions", "x", "text/plain"), 415);
        assertProblem(send(authorized("/api/extensions").header("Accept", "image/png"), "GET", ""), 406);
        assertProblem(call("DELETE", "/api/calls/none-such", "", JSON), 404);
    }

    @Test
    void aCookieNeedsProofOfTheSameOrigin() throws Exception {
        String body = "{\"number\":\"7001\",\"name\":\"Ada\"}";
        HttpRequest.Builder foreign = request("/api/extensions")
                .header("Cookie", "carillon=" + token)
                .header("Content-Type", JSON)
                .header("Origin", "https://evil.example");
        assertProblem(send(foreign, "POST", body), 403);
        HttpRequest.Builder own = request("/api/extensions")
                .header("Cookie", "carillon=" + token)
                .header("Content-Type", JSON)
                .header("Origin", server);
        assertThat(send(own, "POST", body).statusCode()).isEqualTo(201);
    }

    @Test
    void aTokenIsVoidOnceItsUserSignedOut() throws Exception {
        HttpRequest.Builder verify = request("/api/auth/verify").header("Authorization", "Bearer " + signedIn());
        assertThat(send(verify, "GET", "").statusCode()).isEqualTo(200);
        String own = verify.build().headers().firstValue("Authorization").orElseThrow();
        HttpResponse<String> out = send(request("/api/auth/logout").header("Authorization", own), "POST", "");
        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.headers().firstValue("Set-Cookie").orElse("")).contains("Max-Age=0");
        assertProblem(send(verify, "GET", ""), 401);
        assertProblem(send(request("/api/users/me").header("Cookie", "carillon=" + own.substring(7)), "GET", ""), 401);
        assertThat(call("GET", "/api/auth/verify", "", JSON).statusCode())
                .as("of another token")
                .isEqualTo(200);
    }

    @Test
    void theCookieIsAsGoodAsTheTokenForReading() throws Exception {
        HttpResponse<String> me = send(request("/api/users/me").header("Cookie", "carillon=" + token), "GET", "");
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body()).contains("admin");
    }

    @Test
    void aNewSecretIsToldOnceAndMakesTheOldVersionOutdated() throws Exception {
        HttpResponse<String> made = create("{\"number\":\"7001\",\"name\":\"Ada\"}");
        String tag = made.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> secret = call("POST", "/api/extensions/7001/secret", "", JSON);
        assertThat(object(secret).getString("generatedSecret"))
                .hasSizeGreaterThanOrEqualTo(20)
                .isNotEqualTo(object(made).getString("generatedSecret"));
        assertProblem(send(authorized("/api/extensions/7001").header("If-Match", tag), "DELETE", ""), 412);
    }

    @Test
    void manyAreMadeInTheOrderOfTheRequest() throws Exception {
        HttpResponse<String> many = call(
                "POST",
                "/api/extensions:bulk",
                "[{\"number\":\"7002\",\"name\":\"Bob\"},{\"number\":\"7001\",\"name\":\"Ada\"}]",
                JSON);
        try {
            assertThat(many.statusCode()).as(many.body()).isEqualTo(201);
            assertThat(Json.createReader(new StringReader(many.body()))
                            .readArray()
                            .getValuesAs(JsonObject.class))
                    .extracting(extension -> extension.getString("number"))
                    .containsExactly("7002", "7001");
        } finally {
            call("DELETE", "/api/extensions/7002", "", JSON);
        }
    }

    @Test
    void phonesAndCallsAreListed() throws Exception {
        assertThat(object(call("GET", "/api/registrations?extension=7001", "", JSON)))
                .containsEntry("total", Json.createValue(0))
                .containsKey("items");
        assertProblem(call("DELETE", "/api/registrations?extension=7001&contact=sip%3A7001%40h", "", JSON), 404);
        assertThat(object(call("GET", "/api/calls", "", JSON))).containsKeys("items", "total");
        assertProblem(call("GET", "/api/calls/none-such", "", JSON), 404);
        assertProblem(call("GET", "/api/call-records/none-such", "", JSON), 404);
    }

    @Test
    void whatTheDocumentationNamesIsDescribed() throws Exception {
        JsonObject paths = object(send(request("/api/openapi.json"), "GET", "")).getJsonObject("paths");
        List<MatchResult> documented = OPERATION
                .matcher(Files.readString(StartedPbx.projectRoot().resolve("docs/api.md")))
                .results()
                .toList();
        assertThat(documented).hasSizeGreaterThan(30).allSatisfy(operation -> {
            String path = operation.group(2);
            assertThat(paths.keySet()).contains(path);
            assertThat(paths.getJsonObject(path).keySet())
                    .as(path)
                    .contains(operation.group(1).toLowerCase(Locale.ROOT));
        });
    }

    @Test
    void theSameMachineReadsMetricsWithoutAToken() throws Exception {
        assertThat(send(request("/api/metrics"), "GET", "").body()).contains("carillon_");
        HttpRequest.Builder proxied = request("/api/metrics").header("X-Forwarded-For", "203.0.113.7");
        assertProblem(send(proxied, "GET", ""), 401);
    }

    @Test
    void healthAndMetricsAndTheDescriptionAnswer() throws Exception {
        assertThat(object(send(request("/api/health"), "GET", "")).getString("status"))
                .isEqualTo("UP");
        assertThat(send(request("/api/health/live"), "GET", "").statusCode()).isEqualTo(200);
        assertThat(send(request("/api/health/ready"), "GET", "").statusCode()).isEqualTo(200);
        assertThat(call("GET", "/api/metrics", "", JSON).body())
                .contains("carillon_")
                .contains("# TYPE");
        assertThat(object(call("GET", "/api/version", "", JSON)).getString("version"))
                .isNotBlank();
        assertThat(object(send(request("/api/openapi.json"), "GET", "")).getString("openapi"))
                .startsWith("3.1");
        assertThat(send(request("/api/docs"), "GET", "").body()).contains("swagger-ui");
    }

    @Test
    void browsersAreToldWhatOurAnswersMayNeverDo() throws Exception {
        HttpResponse<String> page = send(request("/login.xhtml"), "GET", "");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'")
                .contains("'nonce-");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void aPageSendsStrangersToTheSignIn() throws Exception {
        HttpResponse<String> answer = send(request("/extensions.xhtml?q=1"), "GET", "");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/login.xhtml?to=");
    }

    private HttpResponse<String> create(String body) throws Exception {
        return call("POST", "/api/extensions", body, JSON);
    }

    private HttpResponse<String> call(String method, String path, String body, String type) throws Exception {
        return send(authorized(path).header("Content-Type", type), method, body);
    }

    private HttpRequest.Builder authorized(String path) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String method, String body) throws Exception {
        HttpRequest.BodyPublisher publisher =
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return client.send(request.method(method, publisher).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonObject object(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(object(answer)).containsKeys("type", "title", "status", "detail", "instance");
    }

    /** The server's certificate is its own on a first start; its name may not be the one that the test uses. */
    private static SSLContext trusting() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new AnyCertificate()}, new SecureRandom());
        return context;
    }

    private static final class AnyCertificate extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
