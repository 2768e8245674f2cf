package org.carillonpbx.media.load;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * One call through a relay. The relay sends what it gets at {@code aTarget} to {@code bLocal}, and what it gets at
 * {@code bTarget} to {@code aLocal}.
 */
public record LoadedCall(
        InetSocketAddress aLocal, InetSocketAddress aTarget, InetSocketAddress bLocal, InetSocketAddress bTarget) {

    /** Reads one call a line: four of {@code host:port}, in the order of the components. */
    static List<LoadedCall> read(List<String> lines) {
        List<LoadedCall> calls = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.strip().split("\\s+", -1);
                calls.add(new LoadedCall(address(parts[0]), address(parts[1]), address(parts[2]), address(parts[3])));
            }
        }
        return calls;
    }

    private static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }
}
