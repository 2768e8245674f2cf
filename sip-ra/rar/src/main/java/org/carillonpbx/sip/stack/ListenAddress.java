package org.carillonpbx.sip.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An address to listen on; the host is an IP address, IPv6 without brackets. */
public record ListenAddress(String host, int port) {
    public ListenAddress {
        Objects.requireNonNull(host, "host");
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no port: " + port);
        }
    }

    /** Reads a comma list of {@code host} or {@code host:port}; IPv6 addresses with a port stand in brackets. */
    public static List<ListenAddress> list(String text, int defaultPort) {
        List<ListenAddress> addresses = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (!part.isBlank()) {
                addresses.add(of(part.strip(), defaultPort));
            }
        }
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("no address to listen on: '" + text + "'");
        }
        return List.copyOf(addresses);
    }

    private static ListenAddress of(String text, int defaultPort) {
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            if (end < 0) {
                throw new IllegalArgumentException("unclosed bracket in address '" + text + "'");
            }
            String rest = text.substring(end + 1);
            return new ListenAddress(
                    text.substring(1, end), rest.isEmpty() ? defaultPort : port(rest.substring(1), text));
        }
        int colon = text.indexOf(':');
        if (colon < 0 || colon != text.lastIndexOf(':')) {
            return new ListenAddress(text, defaultPort);
        }
        return new ListenAddress(text.substring(0, colon), port(text.substring(colon + 1), text));
    }

    private static int port(String digits, String text) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no port in address '" + text + "'", e);
        }
    }

    /** Whether this stands for every address of the machine. */
    public boolean any() {
        return host.equals("0.0.0.0") || host.equals("::") || host.equals("0:0:0:0:0:0:0:0");
    }

    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
