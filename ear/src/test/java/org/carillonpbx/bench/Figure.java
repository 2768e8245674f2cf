package org.carillonpbx.bench;

import java.util.Locale;

/**
 * One measured figure, with the same figure of a peer where one was measured beside it.
 *
 * @param peer the peer's name, empty where there is none
 * @param runs how many runs the value is the median of
 * @param noise share of the time in which some process waited for a processor (0 to 1)
 */
record Figure(
        String area, String name, double value, String unit, String peer, double peerValue, int runs, double noise) {

    double ratio() {
        return peer.isEmpty() || peerValue == 0 ? Double.NaN : value / peerValue;
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"area\":\"%s\",\"name\":\"%s\",\"value\":%s,\"unit\":\"%s\",\"peer\":%s,\"peer_value\":%s,\"ratio\":%s,"
                        + "\"runs\":%d,\"noise\":%s}",
                area,
                name,
                number(value),
                unit,
                peer.isEmpty() ? "null" : "\"" + peer + "\"",
                peer.isEmpty() ? "null" : number(peerValue),
                number(ratio()),
                runs,
                number(noise));
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%-14s %-44s %12s %-10s %-12s %12s %8s %6s",
                area,
                name,
                shown(value),
                unit,
                peer,
                peer.isEmpty() ? "" : shown(peerValue),
                Double.isNaN(ratio()) ? "" : shown(ratio()),
                shown(noise));
    }

    static String head() {
        return String.format(
                "%-14s %-44s %12s %-10s %-12s %12s %8s %6s",
                "area", "figure", "value", "unit", "peer", "peer value", "ratio", "noise");
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 1_000 ? "%.0f" : "%.3f", value);
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6f", value) : "null";
    }
}
