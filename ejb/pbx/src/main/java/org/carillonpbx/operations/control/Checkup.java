package org.carillonpbx.operations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.call.LaneFigures;
import org.carillonpbx.journal.boundary.Journal;
import org.carillonpbx.operations.boundary.HealthCheck;
import org.carillonpbx.recording.boundary.RecordingDesk;

/** Looks at everything that the server depends on. */
@ApplicationScoped
public class Checkup {
    private static final long STUCK_MICROS = 10_000_000;

    @Inject
    private DatabasePulse database;

    @Inject
    private AdapterFigures adapters;

    @Inject
    private LaneFigures lane;

    @Inject
    private Journal journal;

    @Inject
    private RecordingDesk recordings;

    private final Clock clock = Clock.systemUTC();

    public List<HealthCheck> checks() {
        Pulse pulse = database.last();
        Instant now = clock.instant();
        List<HealthCheck> checks = new ArrayList<>(List.of(
                Verdicts.sip(adapters.listeningPoints()),
                Verdicts.lane(lane),
                Verdicts.media(adapters.media()),
                Verdicts.database(pulse, now),
                Verdicts.journal(journal.figures()),
                disk(),
                Verdicts.clock(pulse)));
        Optional.ofNullable(System.getProperty("carillon.tls.keystore"))
                .map(file -> certificate(Path.of(file), now))
                .ifPresent(checks::add);
        recordings.trouble().map(Verdicts::recording).ifPresent(checks::add);
        return checks;
    }

    /** Phones can register and be called; that takes no database once the server is up. */
    public boolean ready() {
        return alive() && !adapters.listeningPoints().isEmpty();
    }

    /** Call control is not stuck. */
    public boolean alive() {
        return lane.busyMicros() < STUCK_MICROS;
    }

    boolean databaseReachable() {
        return Verdicts.database(database.last(), clock.instant()).state() != HealthCheck.State.RED;
    }

    int databaseConnections() {
        return database.last().connections();
    }

    private static HealthCheck disk() {
        // Not java.nio's FileStore: that looks for a mount point, which there is none of in a chroot or some containers
        File directory = new File(System.getProperty("carillon.data.dir", "."));
        return Verdicts.disk(directory.getUsableSpace(), directory.getTotalSpace());
    }

    private static HealthCheck certificate(Path keyStore, Instant now) {
        try {
            return Certificates.firstExpiry(keyStore, System.getProperty("carillon.tls.password", "carillon"))
                    .map(expiry -> Verdicts.certificate(expiry, now))
                    .orElseGet(() -> Verdicts.red("certificate", "There is none in " + keyStore + "."));
        } catch (IOException | GeneralSecurityException e) {
            return Verdicts.red("certificate", "It cannot be read: " + e.getMessage());
        }
    }
}
