package org.carillonpbx.launcher.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.carillonpbx.launcher.Installation;
import org.carillonpbx.launcher.data.Directories;

/**
 * An instance's own part of the server, so that two instances of one build do not meet: the configuration as it was provisioned, fresh at
 * every start, the EAR, and the transaction log, which is kept.
 */
public final class ServerBase {

    private ServerBase() {}

    public static Path prepare(Installation installation, Path base) {
        try {
            Directories.delete(base.resolve("tmp"));
            Directories.delete(base.resolve("configuration"));
            Directories.copy(installation.server().resolve("standalone/configuration"), base.resolve("configuration"));
            Files.copy(installation.ear(), base.resolve("carillon.ear"), StandardCopyOption.REPLACE_EXISTING);
            return base;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare " + base, e);
        }
    }
}
