package org.carillonpbx.media.ra;

import java.util.Optional;
import org.carillonpbx.media.DigitManner;
import org.carillonpbx.media.MediaConnection;
import org.carillonpbx.media.MediaFigures;
import org.carillonpbx.media.Outcome;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.PortSetup;

/** The application's handle: passes everything to the media plane that runs now. Thread-safe. */
final class PlaneConnection implements MediaConnection {
    private volatile MediaManagedConnection managed;
    private volatile boolean closed;

    PlaneConnection(MediaManagedConnection managed) {
        this.managed = managed;
    }

    void moveTo(MediaManagedConnection other) {
        managed = other;
    }

    private MediaConnection plane() {
        if (closed) {
            throw new IllegalStateException("this media connection is closed");
        }
        return managed.plane();
    }

    @Override
    public Outcome open(PortKey port, PortSetup setup) {
        return plane().open(port, setup);
    }

    @Override
    public Outcome consider(PortKey port, String remoteOffer) {
        return plane().consider(port, remoteOffer);
    }

    @Override
    public Optional<String> answer(PortKey port) {
        return plane().answer(port);
    }

    @Override
    public Optional<String> offer(PortKey port) {
        return plane().offer(port);
    }

    @Override
    public Outcome accept(PortKey port, String remoteAnswer) {
        return plane().accept(port, remoteAnswer);
    }

    @Override
    public boolean held(PortKey port) {
        return plane().held(port);
    }

    @Override
    public void connect(PortKey one, PortKey other) {
        plane().connect(one, other);
    }

    @Override
    public void echo(PortKey port) {
        plane().echo(port);
    }

    @Override
    public void disconnect(PortKey port) {
        plane().disconnect(port);
    }

    @Override
    public void watchDigits(PortKey port) {
        plane().watchDigits(port);
    }

    @Override
    public void press(PortKey port, char digit, int millis, DigitManner manner) {
        plane().press(port, digit, millis, manner);
    }

    @Override
    public void close(PortKey port) {
        plane().close(port);
    }

    @Override
    public MediaFigures figures() {
        return plane().figures();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            managed.closed(this);
        }
    }
}
