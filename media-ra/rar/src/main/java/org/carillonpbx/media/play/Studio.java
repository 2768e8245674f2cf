package org.carillonpbx.media.play;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.carillonpbx.media.MusicClass;

/**
 * All music classes and the thread that plays them: the more people listen, the same work it is. Thread-safe; who listens is
 * told to a station.
 */
public final class Studio implements AutoCloseable {
    static final int TURN_MILLIS = 20;

    private final Map<String, Station> stations = new ConcurrentHashMap<>();
    private final Consumer<Throwable> faults;
    private final Thread thread;
    private final Random random = new Random();
    private volatile boolean closed;

    public Studio(ThreadFactory threads, Consumer<Throwable> faults) {
        this.faults = faults;
        thread = threads.newThread(this::live);
        thread.setName("carillon-music");
        thread.start();
    }

    /** The music that there is from now on. Whoever listens to a class that goes hears silence. */
    public void stock(List<MusicClass> classes) {
        stations.forEach((name, station) -> {
            if (classes.stream().noneMatch(kept -> kept.name().equals(name))) {
                station.change(new MusicClass(name, List.of(), false));
            }
        });
        classes.forEach(music -> stations.computeIfAbsent(music.name(), name -> new Station(music, random))
                .change(music));
    }

    /** A class's station; silence where there is no such class. */
    Station station(String name) {
        Station known = stations.get(name);
        return known != null ? known : new Station(new MusicClass(name, List.of(), false), random);
    }

    /** How many encodings are made now, over all classes. */
    public int encodings() {
        return stations.values().stream().mapToInt(Station::encodings).sum();
    }

    void wake() {
        LockSupport.unpark(thread);
    }

    private void live() {
        while (!closed) {
            boolean any = false;
            for (Station station : stations.values()) {
                any |= advanced(station);
            }
            if (any) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(TURN_MILLIS));
            } else if (!closed) {
                LockSupport.park();
            }
        }
        stations.values().forEach(Station::close);
    }

    private boolean advanced(Station station) {
        try {
            return station.advance(System.nanoTime());
        } catch (RuntimeException | Error fault) { // one class's fault is not the others'
            faults.accept(fault);
            return true;
        }
    }

    @Override
    public void close() {
        closed = true;
        wake();
    }
}
