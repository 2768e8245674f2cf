package org.carillonpbx.media.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.media.Outcome;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.PortSetup;
import org.carillonpbx.media.plane.MediaPlane;
import org.carillonpbx.media.plane.MediaSettings;

/** A media plane on the bench, with the events that it told and the faults it had. */
public final class Bench implements AutoCloseable {
    public static final int FIRST_PORT = 12_000;
    public static final int LAST_PORT = 12_499;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<MediaEvent> events = new CopyOnWriteArrayList<>();
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final Shortages shortages = new Shortages();
    private final MediaPlane plane;
    private int calls;

    public Bench() {
        this(settings(FIRST_PORT, LAST_PORT, Duration.ZERO, 1));
    }

    public Bench(MediaSettings settings) {
        try {
            plane = MediaPlane.start(settings, events::add, Thread::new, faults::add, shortages);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static MediaSettings settings(int least, int most, Duration silence, int strands) {
        return new MediaSettings(InetAddress.getLoopbackAddress(), least, most, Optional.empty(), silence, strands);
    }

    public MediaPlane plane() {
        return plane;
    }

    /** What was told of ports that ran out. */
    public Shortages shortages() {
        return shortages;
    }

    public List<Throwable> faults() {
        return faults;
    }

    public List<MediaEvent> events() {
        return events;
    }

    /** Opens a port for a phone that offered, and answers it. */
    public PortKey answers(Phone phone, String offer) {
        PortKey key = open("call-" + ++calls, Optional.empty());
        must(plane.consider(key, offer));
        phone.hears(plane.answer(key).orElseThrow());
        return key;
    }

    public PortKey open(String call, Optional<PortKey> facing) {
        PortKey key = new PortKey(call + "-leg-" + System.nanoTime());
        must(plane.open(key, new PortSetup(call, "127.0.0.1", facing)));
        return key;
    }

    public void must(Outcome outcome) {
        if (outcome != Outcome.DONE) {
            throw new AssertionError("outcome " + outcome);
        }
    }

    public <T extends MediaEvent> T event(Class<T> kind, Predicate<T> like) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> events.stream()
                                .filter(kind::isInstance)
                                .map(kind::cast)
                                .filter(like)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Waits until the strands have carried out everything asked of them so far. */
    public void settle() {
        plane.strands().all().forEach(strand -> {
            CountDownLatch done = new CountDownLatch(1);
            strand.run(done::countDown);
            try {
                if (!done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    throw new AssertionError("the strand does not answer");
                }
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        });
    }

    @Override
    public void close() {
        plane.close();
    }
}
