package org.carillonpbx.launcher;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carillonpbx.launcher.data.Certificate;
import org.carillonpbx.launcher.data.DataDirectory;
import org.carillonpbx.launcher.data.FirstStart;
import org.carillonpbx.launcher.data.InstanceLock;
import org.carillonpbx.launcher.data.RunFile;
import org.carillonpbx.launcher.data.Secrets;
import org.carillonpbx.launcher.database.Database;
import org.carillonpbx.launcher.database.EmbeddedPostgres;
import org.carillonpbx.launcher.database.ExternalDatabase;
import org.carillonpbx.launcher.database.Orphan;
import org.carillonpbx.launcher.jdk.Jdk;
import org.carillonpbx.launcher.jdk.JdkFinder;
import org.carillonpbx.launcher.jdk.JvmFlags;
import org.carillonpbx.launcher.server.Readiness;
import org.carillonpbx.launcher.server.ServerBase;
import org.carillonpbx.launcher.server.ServerProperties;
import org.carillonpbx.launcher.server.WildFly;

/**
 * One PBX: its database and its server. Started in that order, stopped in reverse; a start that fails half-way stops what it had
 * started. {@link #close} may come from the shutdown hook at any moment of {@link #start}.
 */
final class Instance implements AutoCloseable {

    private final Installation installation;
    private final Options options;
    private final Map<String, String> environment;
    private final Ports ports;
    private final DataDirectory data;
    private final Secrets secrets;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    Instance(Installation installation, Options options, Map<String, String> environment) {
        this.installation = installation;
        this.options = options;
        this.environment = Map.copyOf(environment);
        this.ports = new Ports(options.portOffset());
        this.data = new DataDirectory(options.data());
        this.secrets = new Secrets(data.secrets());
    }

    /** Returns when phones can register and the portal answers; what has to be told about the first start, if this is one. */
    Started start() {
        installation.checked();
        data.prepared();
        owned(InstanceLock.take(data.run())
                .orElseThrow(() -> new Failure(
                        ExitCode.ALREADY_RUNNING,
                        "Carillon already runs on " + data.root() + ": see ./carillon status.")));
        clearAfterACrash();
        PortCheck.allFree(ports, options.bind(), options.databaseUrl().isEmpty());
        secrets.keepMasterKey();
        Jdk jdk = JdkFinder.ofThisMachine()
                .best()
                .orElseThrow(() -> new Failure(ExitCode.SERVER, "No Java of release 17 or newer found."));
        Certificate certificate = new Certificate(secrets);
        certificate.keep(jdk.home());
        Optional<FirstStart> first =
                FirstStart.of(secrets, Optional.ofNullable(environment.get("CARILLON_ADMIN_PASSWORD")));
        Database database = owned(database());
        new ServerProperties(options, data)
                .with(database.access())
                .with(certificate)
                .with(first)
                .with(Settings.of(environment))
                .write(data.run().resolve("server.properties"));
        Readiness readiness = new Readiness(ports, options.bind(), data.log());
        WildFly server = owned(WildFly.start(new WildFly.Launch(
                java(jdk),
                installation.server(),
                ServerBase.prepare(installation, data.server()),
                data.log(),
                data.run().resolve("server.properties"))));
        new RunFile(ProcessHandle.current().pid(), server.pid(), ports.offset(), options.bind()).write(data.run());
        readiness.await(server);
        return new Started(server, first);
    }

    /** A running server, and what its operator has to be told once. */
    record Started(WildFly server, Optional<FirstStart> first) {}

    void toldFirstStart() {
        FirstStart.told(secrets);
    }

    @Override
    public synchronized void close() {
        closed = true;
        boolean wasRunning = started.size() > 1;
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                System.err.println("carillon: while stopping: " + e.getMessage());
            }
            if (wasRunning && started.size() == 1) {
                RunFile.delete(data.run());
            }
        }
    }

    private Database database() {
        return options.databaseUrl()
                .map(url -> ExternalDatabase.reached(new Database.Access(
                        url,
                        environment.getOrDefault("CARILLON_DATABASE_USER", "carillon"),
                        environment.getOrDefault("CARILLON_DATABASE_PASSWORD", ""))))
                .orElseGet(() -> EmbeddedPostgres.started(data, secrets, ports.database()));
    }

    private List<String> java(Jdk jdk) {
        List<String> java = new ArrayList<>(List.of(jdk.java().toString()));
        java.addAll(JvmFlags.of(jdk, Machine.memory(), data.log()));
        String more = environment.getOrDefault("CARILLON_JAVA_OPTS", "").strip();
        if (!more.isEmpty()) {
            java.addAll(List.of(more.split("\\s+")));
        }
        return java;
    }

    private void clearAfterACrash() {
        RunFile.read(data.run()).ifPresent(left -> WildFly.stopOrphan(left.server(), data.server()));
        Orphan.stop(data);
        RunFile.delete(data.run());
    }

    /** Notes what has to be stopped. A hook that has already run would miss it, so it is stopped at once. */
    private synchronized <T extends AutoCloseable> T owned(T part) {
        started.push(part);
        if (closed) {
            close();
            throw new Failure(ExitCode.OK, "Stopped while starting.");
        }
        return part;
    }
}
