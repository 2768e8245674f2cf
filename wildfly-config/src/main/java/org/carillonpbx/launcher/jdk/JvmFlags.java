package org.carillonpbx.launcher.jdk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The virtual machine's flags: heap from the machine's memory, the collector from the Java version, the openings WildFly asks for. */
public final class JvmFlags {

    private static final long GIGABYTE = 1L << 30;
    private static final long SMALLEST_HEAP = 2;
    private static final long LARGEST_HEAP = 8;
    private static final int GENERATIONAL_ZGC_SINCE = 21;
    private static final int GENERATIONAL_ZGC_IS_THE_ONLY_ONE_SINCE = 24;
    private static final int COMPACT_HEADERS_SINCE = 25;

    private static final List<String> WHAT_WILDFLY_OPENS = List.of(
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    private JvmFlags() {}

    /**
     * The flags for this Java on this machine.
     *
     * @param memory bytes this machine or container may use
     */
    public static List<String> of(Jdk jdk, long memory, Path heapDumps) {
        List<String> flags = new ArrayList<>();
        long heap = heapGigabytes(memory);
        flags.add("-Xms1g");
        flags.add("-Xmx" + heap + "g");
        flags.addAll(collector(jdk.feature(), heap));
        flags.add("-XX:+ExitOnOutOfMemoryError");
        // The JDK's selector boxes a descriptor's number with every packet: these are boxed once and for all
        flags.add("-XX:AutoBoxCacheMax=65536");
        // As much as a started server has: or two whole collections are made on the way there
        flags.add("-XX:MetaspaceSize=256m");
        flags.add("-XX:+HeapDumpOnOutOfMemoryError");
        flags.add("-XX:HeapDumpPath=" + heapDumps);
        flags.addAll(WHAT_WILDFLY_OPENS);
        return List.copyOf(flags);
    }

    /** A quarter of the memory, within two and eight gigabytes. */
    static long heapGigabytes(long memory) {
        return Math.max(SMALLEST_HEAP, Math.min(LARGEST_HEAP, memory / 4 / GIGABYTE));
    }

    private static List<String> collector(int feature, long heap) {
        if (feature < GENERATIONAL_ZGC_SINCE) {
            return List.of("-XX:+UseG1GC", "-XX:MaxGCPauseMillis=20");
        }
        // ZGC takes all that it may have, unless it is told to clean up first: the rest is for bursts
        List<String> flags = new ArrayList<>(List.of("-XX:+UseZGC", "-XX:SoftMaxHeapSize=" + heap * 600 + "m"));
        if (feature < GENERATIONAL_ZGC_IS_THE_ONLY_ONE_SINCE) {
            flags.add("-XX:+ZGenerational");
        }
        if (feature >= COMPACT_HEADERS_SINCE) {
            flags.add("-XX:+UseCompactObjectHeaders");
        }
        return flags;
    }
}
