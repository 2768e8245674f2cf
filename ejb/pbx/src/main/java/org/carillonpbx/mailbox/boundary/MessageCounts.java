package org.carillonpbx.mailbox.boundary;

/**
 * How many voice messages wait.
 *
 * @param unheard new ones: more than none lights the lamp
 * @param heard those that are kept
 */
public record MessageCounts(int unheard, int heard) {
    public static final MessageCounts NONE = new MessageCounts(0, 0);
}
