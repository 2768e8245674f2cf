package org.carillonpbx.gateway;

/** Tells from an offer whether its sender wants to hear anybody. */
final class Holding {
    private Holding() {}

    /** RFC 3264 §8.4, and the older way of RFC 2543: an address of zeros. */
    static boolean asked(String offer) {
        return offer.lines()
                .map(String::strip)
                .anyMatch(line ->
                        line.equals("a=sendonly") || line.equals("a=inactive") || line.equals("c=IN IP4 0.0.0.0"));
    }
}
