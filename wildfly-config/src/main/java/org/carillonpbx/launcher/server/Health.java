package org.carillonpbx.launcher.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.carillonpbx.launcher.Ports;

/** What the server says of itself on its management port, which listens on loopback only. */
public final class Health {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int ALL_IS_WELL = 200;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI ready;

    public Health(Ports ports) {
        this.ready = URI.create("http://127.0.0.1:" + ports.management() + "/health/ready");
    }

    /** True when every readiness check, the deployment's included, is up. */
    public boolean ready() {
        return answer().map(response -> response.statusCode() == ALL_IS_WELL).orElse(false);
    }

    /** True when the server has finished booting and reports errors: it will not become ready any more. */
    public boolean failed() {
        return answer().map(HttpResponse::body).map(Health::saysBootErrors).orElse(false);
    }

    /** While it boots, a deployment is "down" too: only what a booted server says is final. */
    static boolean saysBootErrors(String document) {
        String text = document.replaceAll("\\s", "");
        return text.contains("\"value\":\"running\"")
                && (text.contains("\"name\":\"boot-errors\",\"status\":\"DOWN\"")
                        || text.contains("\"name\":\"deployments-status\",\"status\":\"DOWN\""));
    }

    private Optional<HttpResponse<String>> answer() {
        try {
            return Optional.of(client.send(
                    HttpRequest.newBuilder(ready).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
