package org.carillonpbx.mailbox.control;

/** CDI event: the lamp of an extension may have to change. */
public record CountsChanged(String extension) {}
