package org.carillonpbx.sound.control;

/** CDI event: an extension may record prompts by phone, or may not any more, once the transaction that says so is through. */
public record PromptRightChanged(String extension, boolean records) {}
