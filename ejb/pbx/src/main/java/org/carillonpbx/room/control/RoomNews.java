package org.carillonpbx.room.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.carillonpbx.call.lane.Teller;
import org.carillonpbx.room.boundary.RoomListener;
import org.carillonpbx.room.boundary.RoomVisited;

/**
 * What has changed in rooms, on its way from the lane to those who listen: by a queue and a thread of its own, as facts go. The
 * lane never waits for it. Thread-safe.
 */
@ApplicationScoped
public class RoomNews implements Runnable {
    private static final int CAPACITY = 4_096;

    private final Teller<RoomVisited> teller;

    /** For the container's proxy. */
    protected RoomNews() {
        this(CAPACITY, List::of);
    }

    /** Listeners are asked for when there is news: they know the board, which tells this. */
    @Inject
    public RoomNews(Instance<RoomListener> listeners) {
        this(CAPACITY, () -> listeners.stream().toList());
    }

    RoomNews(int capacity, Supplier<List<RoomListener>> listeners) {
        teller = new Teller<>(capacity, handful -> tell(handful, listeners.get()), RoomNews::complain);
    }

    /** Called on the lane. */
    public void visited(RoomVisited room) {
        teller.accept(room);
    }

    @Override
    public void run() {
        teller.run();
    }

    /** Tells what is there still, then ends its thread. */
    public void stop() {
        teller.stop();
    }

    /** Changes that nobody was told of, since the start. */
    public long lost() {
        return teller.lost();
    }

    private static void complain(long lost) {
        if (Long.bitCount(lost) == 1) { // at the first, and whenever it has become twice as bad
            RoomMessages.LOG.newsLost(lost);
        }
    }

    private static void tell(List<RoomVisited> handful, List<RoomListener> listeners) {
        for (RoomListener listener : listeners) {
            for (RoomVisited room : handful) {
                try {
                    listener.visited(room);
                } catch (RuntimeException fault) { // the others are told all the same
                    RoomMessages.LOG.listenerFailed(listener.toString(), room.number(), fault);
                }
            }
        }
    }
}
