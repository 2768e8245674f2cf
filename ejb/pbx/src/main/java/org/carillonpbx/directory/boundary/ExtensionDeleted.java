package org.carillonpbx.directory.boundary;

/** CDI event, fired after the commit that removed an extension: whoever keeps something by its number lets go of it. */
public record ExtensionDeleted(String number) {}
