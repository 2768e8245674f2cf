package org.carillonpbx.launcher;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine, or the container, we run on. */
public final class Machine {

    private Machine() {}

    /** Bytes of memory we may use, a container's limit included. */
    public static long memory() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    }

    /** The address others reach us at: the one we bind to, or the first of ours that is not loopback. */
    public static String reachableAt(String bind) {
        if (!bind.equals("0.0.0.0") && !bind.equals("::")) {
            return bind;
        }
        return firstAddress().orElse("127.0.0.1");
    }

    private static Optional<String> firstAddress() {
        try {
            return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                    .flatMap(Machine::addresses)
                    .findFirst();
        } catch (SocketException e) {
            return Optional.empty();
        }
    }

    private static Stream<String> addresses(NetworkInterface card) {
        return Collections.list(card.getInetAddresses()).stream()
                .filter(Inet4Address.class::isInstance)
                .filter(address -> !address.isLoopbackAddress())
                .map(InetAddress::getHostAddress);
    }
}
