package org.carillonpbx.operations.control;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * The key store and key manager that WildFly's HTTPS listener uses, as its management model shows them to this virtual machine.
 * The names are those of our server's configuration (web.cli).
 */
final class ServerKeys {
    private static final String SUBSYSTEM = "jboss.as:subsystem=elytron,";

    /** The store is read anew, then the manager begins to hand out what is in it. */
    void reload() throws JMException {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        Object unused = server.invoke(new ObjectName(SUBSYSTEM + "key-store=carillon"), "load", null, null);
        unused = server.invoke(new ObjectName(SUBSYSTEM + "key-manager=carillon"), "init", null, null);
    }
}
