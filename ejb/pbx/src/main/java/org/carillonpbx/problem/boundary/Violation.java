package org.carillonpbx.problem.boundary;

/**
 * What is wrong with one field of an input.
 *
 * @param field the field's name as the API calls it, with {@code [3]} before it for the fourth object of an array
 * @param message for the person who typed it: what is wrong and what would be right
 */
public record Violation(String field, String message) {}
