package org.carillonpbx.web.faces.call;

/**
 * One step of a ladder as the page draws it.
 *
 * @param left the leftmost of the two columns, {@code right} the other; the same for an event
 * @param rightward whether the arrow points to the right
 * @param tone {@code ask}, {@code wait}, {@code good}, {@code note}, {@code bad} or {@code event}
 * @param way in words, for small screens and screen readers: {@code 1001 → PBX}
 */
public record Rung(
        String offset,
        int left,
        int right,
        boolean rightward,
        String tone,
        String way,
        String title,
        String detail,
        String path,
        String text) {
    public boolean isEvent() {
        return tone.equals("event");
    }
}
