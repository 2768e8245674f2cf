package org.carillonpbx.operations.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.management.JMException;
import javax.management.ObjectName;

/** What the virtual machine says of itself, and which version of Carillon runs in it. */
final class Machine {
    private static final String VERSION = readVersion();

    private Machine() {}

    static String version() {
        return VERSION;
    }

    static Duration uptime() {
        return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    }

    static MemoryUsage heap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    }

    static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    /** Share of all processors that this process used lately; 0 where the machine does not tell. */
    static double cpuShare() {
        try {
            // By name: its class is not among those that a deployment sees.
            Object load = ManagementFactory.getPlatformMBeanServer()
                    .getAttribute(new ObjectName("java.lang:type=OperatingSystem"), "ProcessCpuLoad");
            return load instanceof Double share && share >= 0 ? share : 0;
        } catch (JMException e) {
            return 0;
        }
    }

    private static String readVersion() {
        try (InputStream text = Machine.class.getResourceAsStream("version.txt")) {
            return text == null ? "unknown" : new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
