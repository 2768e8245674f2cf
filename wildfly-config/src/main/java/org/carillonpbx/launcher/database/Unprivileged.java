package org.carillonpbx.launcher.database;

import java.util.ArrayList;
import java.util.List;
import org.carillonpbx.launcher.ExitCode;
import org.carillonpbx.launcher.Failure;
import org.carillonpbx.launcher.Subprocess;

/** PostgreSQL refuses to run as root. For root we give it a user namespace of its own, in which it is nobody in particular. */
final class Unprivileged {

    private static final List<String> OWN_NAMESPACE = List.of("unshare", "-U");

    private Unprivileged() {}

    static List<String> command(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        List<String> wrapped = new ArrayList<>(OWN_NAMESPACE);
        wrapped.add("true");
        if (!Subprocess.run(wrapped).succeeded()) {
            throw new Failure(
                    ExitCode.DATABASE,
                    "PostgreSQL does not run as root, and user namespaces are off here: run Carillon as an ordinary user.");
        }
        wrapped.remove("true");
        wrapped.addAll(command);
        return wrapped;
    }
}
