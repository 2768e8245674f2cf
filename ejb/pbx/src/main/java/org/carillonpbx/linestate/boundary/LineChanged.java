package org.carillonpbx.linestate.boundary;

/** CDI event, fired on the thread that tells facts: a line does something else now. */
public record LineChanged(String number) {}
