package org.carillonpbx.sound.boundary;

/**
 * What an extension may do with prompts.
 *
 * @param records it may record them and hear them by phone
 */
public record PromptRight(boolean records) {}
