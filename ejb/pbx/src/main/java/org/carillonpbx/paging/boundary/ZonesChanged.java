package org.carillonpbx.paging.boundary;

/** CDI event: a transaction has changed the paging zones; observed after its commit. */
public record ZonesChanged() {}
