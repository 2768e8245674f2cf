package org.carillonpbx.guard.boundary;

/**
 * One line of the lists.
 *
 * @param allow whether those may; where several rules fit an address, the one with the longest prefix decides
 * @param prefix {@code 192.0.2.0/24}
 */
public record AccessRule(Service service, boolean allow, String prefix, String note) {}
