package org.carillonpbx.web.rest.description;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What lies on the class path for the description. */
final class Description {
    private static final String SWAGGER_UI = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private Description() {}

    static String openapi() {
        return text("openapi.json");
    }

    /** The page, loading the Swagger UI that is in the WAR. */
    static String page() {
        return text("docs.html").replace("{swagger-ui}", "/webjars/swagger-ui/" + swaggerUiVersion());
    }

    static String swaggerUiVersion() {
        Properties properties = new Properties();
        try (InputStream file = open(SWAGGER_UI)) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static String text(String name) {
        try (InputStream file = open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        InputStream file = Description.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException(name + " is missing from the WAR");
        }
        return file;
    }
}
