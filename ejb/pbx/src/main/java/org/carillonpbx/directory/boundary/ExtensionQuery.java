package org.carillonpbx.directory.boundary;

/**
 * Which extensions, and in what order.
 *
 * @param text found anywhere in number, name or email, ignoring case; empty for all
 * @param sort {@code number}, {@code name}, {@code email} or {@code updatedAt}
 * @param offset how many to pass over
 * @param limit how many at the most, 1 to 1000
 */
public record ExtensionQuery(String text, String sort, boolean descending, int offset, int limit) {}
