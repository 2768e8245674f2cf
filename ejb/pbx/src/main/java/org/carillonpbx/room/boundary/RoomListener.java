package org.carillonpbx.room.boundary;

/** Hears of every change in every room, in order, on a thread that is not the lane. One's failure is not the others'. */
public interface RoomListener {
    void visited(RoomVisited room);
}
