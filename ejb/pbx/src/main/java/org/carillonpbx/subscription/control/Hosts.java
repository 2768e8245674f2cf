package org.carillonpbx.subscription.control;

/** Reads the host out of a SIP URI. */
final class Hosts {
    private Hosts() {}

    /** The host, with its port where it has one; without parameters. */
    static String of(String uri) {
        int from = uri.indexOf('@') >= 0 ? uri.indexOf('@') + 1 : uri.indexOf(':') + 1;
        int to = from;
        while (to < uri.length() && ";?>".indexOf(uri.charAt(to)) < 0) {
            to++;
        }
        return uri.substring(from, to);
    }
}
