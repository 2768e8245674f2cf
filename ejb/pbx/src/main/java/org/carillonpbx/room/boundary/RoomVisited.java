package org.carillonpbx.room.boundary;

/** Somebody has come into the room or gone, or it is otherwise another one than before. */
public record RoomVisited(String number) {}
