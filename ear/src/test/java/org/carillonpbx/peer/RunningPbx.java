package org.carillonpbx.peer;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The PBX under test, as its REST clients see it. Where it runs stands in the {@code carillon.test.*} properties. */
public final class RunningPbx {
    private static final AtomicInteger NEXT_NUMBER = new AtomicInteger(20_000);

    private static final int MOST_TRIES = 1_000;

    private final URI portal;
    private final int sipPort;
    private final String adminPassword;
    private final HttpClient http;
    private String token = "";

    public RunningPbx(URI portal, int sipPort, String adminPassword) {
        this.portal = portal;
        this.sipPort = sipPort;
        this.adminPassword = adminPassword;
        this.http = HttpClient.newBuilder()
                .sslContext(LoopbackTrust.context())
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** The instance that the whole suite shares. */
    public static RunningPbx shared() {
        return new RunningPbx(
                URI.create(required("carillon.test.https")),
                Integer.parseInt(required("carillon.test.sip.port")),
                required("carillon.test.admin.password"));
    }

    public int sipPort() {
        return sipPort;
    }

    /** Where SIP over TLS listens. */
    public int sipsPort() {
        return sipPort + 1;
    }

    /** Makes an extension of a number that somebody chose. */
    public Extension extension(String number) {
        String secret = secretOf(number);
        HttpResponse<String> made = make(number, secret, 20);
        if (made.statusCode() != 201) {
            throw new IllegalStateException("no extension: " + made.statusCode() + " " + made.body());
        }
        return new Extension(number, secret);
    }

    /** Makes an extension that no other test knows, nor an earlier run against the same PBX. */
    public Extension newExtension(int ringSeconds) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            String number = Integer.toString(NEXT_NUMBER.incrementAndGet());
            String secret = secretOf(number);
            HttpResponse<String> made = make(number, secret, ringSeconds);
            if (made.statusCode() == 201) {
                return new Extension(number, secret);
            }
            if (made.statusCode() != 409) {
                throw new IllegalStateException("no extension: " + made.statusCode() + " " + made.body());
            }
        }
        throw new IllegalStateException("every number is taken");
    }

    /** Without the number in it: such a one is refused. */
    private static String secretOf(String number) {
        return "peer-" + Long.toString(number.hashCode() * 7_919L + 1_000_003L, 36) + "-x7Qm4Tz";
    }

    private HttpResponse<String> make(String number, String secret, int ringSeconds) {
        return send(
                "POST",
                "/api/extensions",
                Json.createObjectBuilder()
                        .add("number", number)
                        .add("name", "Peer " + number)
                        .add("secret", secret)
                        .add("ringSeconds", ringSeconds)
                        .build()
                        .toString());
    }

    public List<JsonObject> registrationsOf(String number) {
        return rows(get("/api/registrations?extension=" + number));
    }

    public List<JsonObject> liveCalls() {
        return rows(get("/api/calls"));
    }

    /** The records in which the number took part, newest first, 500 at the most. */
    public List<JsonObject> callRecordsOf(String number) {
        return rows(get("/api/call-records?size=500&extension=" + number));
    }

    public JsonStructure get(String path) {
        HttpResponse<String> answer = send("GET", path, "");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return read(answer.body());
    }

    /** Fetches a file as the administrator. */
    public byte[] file(String path) {
        HttpResponse<byte[]> answer = fetch(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    /** Asks for bytes as the administrator, with headers in turn name and value. */
    public HttpResponse<byte[]> fetch(String path, String... headers) {
        if (token.isEmpty()) {
            token = signIn();
        }
        HttpRequest.Builder request = request(path).header("Authorization", "Bearer " + token);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Asks for a file as the administrator and goes away in the middle of it, as a browser does whose user listens no more. */
    public void listenBriefly(String path) throws IOException, InterruptedException {
        if (token.isEmpty()) {
            token = signIn();
        }
        HttpRequest asking =
                request(path).header("Authorization", "Bearer " + token).build();
        try (InputStream file =
                http.send(asking, HttpResponse.BodyHandlers.ofInputStream()).body()) {
            if (file.readNBytes(1_000).length < 1_000) {
                throw new IllegalStateException(path + " is too short to be left");
            }
        }
    }

    /** Sends a request as the administrator. */
    public HttpResponse<String> send(String method, String path, String json) {
        if (token.isEmpty()) {
            token = signIn();
        }
        return exchange(request(path).header("Authorization", "Bearer " + token), method, json);
    }

    /** Sends a form with one file in it as the administrator (RFC 7578). */
    public HttpResponse<String> upload(String method, String path, String fileName, byte[] file) {
        if (token.isEmpty()) {
            token = signIn();
        }
        String boundary = "carillon-test-boundary";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        HttpRequest request = request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .method(
                        method,
                        HttpRequest.BodyPublishers.concat(
                                HttpRequest.BodyPublishers.ofString(head),
                                HttpRequest.BodyPublishers.ofByteArray(file),
                                HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private String signIn() {
        HttpResponse<String> answer = exchange(
                request("/api/auth/login"),
                "POST",
                Json.createObjectBuilder()
                        .add("username", "admin")
                        .add("password", adminPassword)
                        .build()
                        .toString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("cannot sign in: " + answer.statusCode() + " " + answer.body());
        }
        return read(answer.body()).asJsonObject().getString("token");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(portal.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request, String method, String json) {
        HttpRequest.BodyPublisher body =
                json.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json);
        String type = "PATCH".equals(method) ? "application/merge-patch+json" : "application/json";
        try {
            return http.send(
                    request.header("Content-Type", type).method(method, body).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A list is an array, or an object whose first array holds the rows. */
    private static List<JsonObject> rows(JsonStructure answer) {
        JsonArray rows = answer.getValueType() == JsonValue.ValueType.ARRAY
                ? answer.asJsonArray()
                : answer.asJsonObject().values().stream()
                        .filter(JsonArray.class::isInstance)
                        .map(JsonArray.class::cast)
                        .findFirst()
                        .orElseThrow();
        return rows.getValuesAs(JsonObject.class);
    }

    private static JsonStructure read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.read();
        }
    }

    private static String required(String property) {
        String value = System.getProperty(property, "");
        if (value.isEmpty()) {
            throw new IllegalStateException("the suite did not start a server: no " + property);
        }
        return value;
    }

    /** An extension and the secret that its phone proves itself with. */
    public record Extension(String number, String secret) {}
}
