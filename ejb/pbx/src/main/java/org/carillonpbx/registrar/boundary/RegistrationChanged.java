package org.carillonpbx.registrar.boundary;

/** CDI event, fired off the SIP threads: the registered phones of an extension are others than before. */
public record RegistrationChanged(String extension) {}
