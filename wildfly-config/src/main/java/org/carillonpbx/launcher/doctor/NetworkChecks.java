package org.carillonpbx.launcher.doctor;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.carillonpbx.launcher.Failure;
import org.carillonpbx.launcher.Options;
import org.carillonpbx.launcher.PortCheck;
import org.carillonpbx.launcher.Ports;
import org.carillonpbx.launcher.data.DataDirectory;
import org.carillonpbx.launcher.data.RunFile;
import org.carillonpbx.launcher.database.Database;
import org.carillonpbx.launcher.database.ExternalDatabase;

/** What has to be reachable, and what has to be free. */
final class NetworkChecks {

    private NetworkChecks() {}

    static Finding ports(Options options) {
        boolean ours = RunFile.read(new DataDirectory(options.data()).run())
                .flatMap(file -> ProcessHandle.of(file.server()))
                .isPresent();
        if (ours) {
            return Finding.good("Ports", "held by the instance that runs on " + options.data());
        }
        try {
            PortCheck.allFree(
                    new Ports(options.portOffset()),
                    options.bind(),
                    options.databaseUrl().isEmpty());
            return Finding.good("Ports", "all free at offset " + options.portOffset());
        } catch (Failure e) {
            return Finding.bad("Ports", e.getMessage(), "stop that process, or ./carillon run --port-offset 1000");
        }
    }

    static Finding hostName() {
        try {
            InetAddress self = InetAddress.getLocalHost();
            return Finding.good("Host name", self.getHostName() + " is " + self.getHostAddress());
        } catch (UnknownHostException e) {
            return Finding.bad(
                    "Host name", "the machine's own name does not resolve: " + e.getMessage(), "add it to /etc/hosts");
        }
    }

    static Finding database(Options options) {
        if (options.databaseUrl().isEmpty()) {
            return Finding.good("PostgreSQL", "Carillon brings its own");
        }
        String url = options.databaseUrl().get();
        try {
            ExternalDatabase.reached(new Database.Access(
                    url,
                    System.getenv().getOrDefault("CARILLON_DATABASE_USER", "carillon"),
                    System.getenv().getOrDefault("CARILLON_DATABASE_PASSWORD", "")));
            return Finding.good("PostgreSQL", url + " answers");
        } catch (Failure e) {
            return Finding.bad(
                    "PostgreSQL",
                    e.getMessage(),
                    "check address, pg_hba.conf, CARILLON_DATABASE_USER and CARILLON_DATABASE_PASSWORD");
        }
    }
}
