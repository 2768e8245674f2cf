package org.carillonpbx.room.boundary;

/** CDI event: a transaction has changed the rooms; observed after its commit. */
public record RoomsChanged() {}
