package org.carillonpbx.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/** What the build made: the provisioned server and the EAR, found from the checkout's directory. */
public record Installation(Path home) {

    static Installation ofThisProcess() {
        return new Installation(Path.of(System.getProperty("carillon.home", "."))
                .toAbsolutePath()
                .normalize());
    }

    public Path server() {
        return home.resolve("wildfly-config/target/server");
    }

    public Path ear() {
        return home.resolve("ear/target/carillon.ear");
    }

    Installation checked() {
        if (!Files.isRegularFile(ear()) || !Files.isDirectory(server())) {
            throw new Failure(ExitCode.SERVER, "Not built yet: " + ear() + " or " + server() + " is missing.");
        }
        return this;
    }
}
