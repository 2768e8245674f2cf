package org.carillonpbx.launcher.data;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What the operator is told once: the administrator's password and two extensions to try. The file exists from the first attempt to
 * start until the first success, so that an attempt that fails half-way does not leave a password nobody has read.
 */
public record FirstStart(String adminPassword, boolean chosenByOperator, String secretOf1001, String secretOf1002) {

    private static final String FILE = "first-start.properties";
    private static final String TOLD = "first-start.told";

    /** Empty when an earlier start has told everything. */
    public static Optional<FirstStart> of(Secrets secrets, Optional<String> chosenPassword) {
        if (Files.exists(secrets.file(TOLD))) {
            return Optional.empty();
        }
        try {
            Properties kept = new Properties();
            Path file = secrets.file(FILE);
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    kept.load(reader);
                }
            }
            chosenPassword.ifPresent(password -> kept.setProperty("admin", password));
            for (String name : new String[] {"admin", "1001", "1002"}) {
                kept.putIfAbsent(name, secrets.newPassword());
            }
            StringWriter text = new StringWriter();
            kept.store(text, null);
            Secrets.writePrivately(file, text.toString());
            return Optional.of(new FirstStart(
                    kept.getProperty("admin"),
                    chosenPassword.isPresent(),
                    kept.getProperty("1001"),
                    kept.getProperty("1002")));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the first passwords", e);
        }
    }

    /** The adapter property's form: number, colon, secret, separated by commas. */
    public String demoExtensions() {
        return "1001:" + secretOf1001 + ",1002:" + secretOf1002;
    }

    /** From now on these are known to the operator and to the database only. */
    public static void told(Secrets secrets) {
        try {
            Secrets.writePrivately(secrets.file(TOLD), "");
            Files.deleteIfExists(secrets.file(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remember that the first passwords were told", e);
        }
    }
}
