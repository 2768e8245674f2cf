package org.carillonpbx.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.carillonpbx.peer.StartedPbx;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts the PBX before the first test of the suite and stops it when the virtual machine ends. Found by JUnit through
 * {@code META-INF/services}; does nothing unless failsafe says that the suite needs a server. Its data, logs included, stay in
 * {@code ear/target/suite} to be looked at.
 *
 * <p>While somebody works on a test, the suite can use a PBX that runs already: {@code carillon.test.data} says where its data
 * lie, {@code carillon.test.offset} by how much its ports are moved, {@code carillon.test.admin.password} the administrator's
 * password.
 */
public final class SharedPbx implements LauncherSessionListener {

    private static final int LEAST_OFFSET = 1_000;
    private static final String PASSWORD = "carillon.test.admin.password";
    private static final AtomicBoolean STARTED = new AtomicBoolean();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!Boolean.getBoolean("carillon.suite") || !STARTED.compareAndSet(false, true)) {
            return;
        }
        String running = System.getProperty("carillon.test.data", "");
        if (running.isEmpty()) {
            start();
        } else {
            use(Path.of(running));
        }
    }

    private static void use(Path data) {
        try {
            tell(data, Integer.getInteger("carillon.test.offset", 0), System.getProperty(PASSWORD, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start() {
        Path data = StartedPbx.projectRoot().resolve("ear/target/suite");
        try {
            delete(data);
            Files.createDirectories(data.getParent());
            int offset = StartedPbx.freeOffset(LEAST_OFFSET);
            StartedPbx pbx = StartedPbx.start(List.of(), offset, data);
            Runtime.getRuntime().addShutdownHook(new Thread(pbx::close, "stop-the-shared-pbx"));
            tell(pbx.data(), offset, pbx.adminPassword());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the PBX was starting", e);
        }
    }

    private static void tell(Path data, int offset, String adminPassword) throws IOException {
        System.setProperty("carillon.test.https", "https://127.0.0.1:" + (8_443 + offset));
        System.setProperty(PASSWORD, adminPassword);
        System.setProperty("carillon.test.sip.port", Integer.toString(5_060 + offset));
        // Arquillian's configuration asks for it
        System.setProperty("carillon.test.management.port", Integer.toString(9_990 + offset));
        System.setProperty("carillon.test.data", data.toString());
        System.setProperty("carillon.test.jdbc.url", "jdbc:postgresql://127.0.0.1:" + (54_329 + offset) + "/carillon");
        System.setProperty("carillon.test.jdbc.user", "carillon");
        System.setProperty(
                "carillon.test.jdbc.password",
                Files.readString(data.resolve("secrets/database.password")).strip());
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> below = Files.walk(directory)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
