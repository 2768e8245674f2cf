package org.carillonpbx.media.inflow;

import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.media.ra.MediaLog;

/** Hands events from the strands to the activated bean, in order. What comes while no bean is active is dropped. */
public final class EventTeller implements AutoCloseable {
    private static final int MOST_WAITING = 65_536;
    private static final long LOOK_MILLIS = 200;
    private static final long PATIENCE_MILLIS = 5_000;

    private final BlockingQueue<MediaEvent> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicLong dropped = new AtomicLong();
    private final MediaLog log;
    private final Thread thread;
    private volatile Optional<HeldEndpoint> endpoint = Optional.empty();
    private volatile boolean closed;

    public EventTeller(ThreadFactory threads, MediaLog log) {
        this.log = log;
        thread = threads.newThread(this::live);
        thread.setName("carillon-media-events");
        thread.start();
    }

    /** Takes an event over; never waits. */
    public void tell(MediaEvent event) {
        if (endpoint.isEmpty() || !waiting.offer(event)) {
            log.eventsDropped(dropped.incrementAndGet());
        }
    }

    public void activate(MessageEndpointFactory factory) {
        if (endpoint.filter(held -> held.isOf(factory)).isEmpty()) {
            endpoint = Optional.of(new HeldEndpoint(factory));
        }
    }

    /** May be called again, as servers do. */
    public void deactivate(MessageEndpointFactory factory) {
        Optional<HeldEndpoint> held = endpoint.filter(candidate -> candidate.isOf(factory));
        if (held.isPresent()) {
            endpoint = Optional.empty();
            waiting.clear();
        }
    }

    private void live() {
        Optional<HeldEndpoint> used = Optional.empty();
        while (!closed) {
            try {
                MediaEvent event = waiting.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                Optional<HeldEndpoint> current = endpoint;
                if (!used.equals(current)) {
                    used.ifPresent(HeldEndpoint::release);
                    used = current;
                }
                if (event != null) {
                    current.ifPresent(held -> hand(held, event));
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        used.ifPresent(HeldEndpoint::release);
    }

    private void hand(HeldEndpoint held, MediaEvent event) {
        long giveUp = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!closed) {
            try {
                held.tell(event);
                return;
            } catch (UnavailableException notYet) { // the server is starting or suspending
                if (System.nanoTime() - giveUp >= 0 || !rest()) {
                    log.eventsDropped(dropped.incrementAndGet());
                    return;
                }
            } catch (RuntimeException failure) { // the edge: a listener that fails does not end the telling
                log.listenerFailed(failure);
                return;
            }
        }
    }

    private static boolean rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }
}
