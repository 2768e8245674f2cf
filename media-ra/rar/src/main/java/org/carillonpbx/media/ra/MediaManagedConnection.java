package org.carillonpbx.media.ra;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;
import org.carillonpbx.media.MediaConnection;

/** A managed connection in form only: it points at the media plane and holds nothing. */
final class MediaManagedConnection implements ManagedConnection {
    private final MediaResourceAdapter adapter;
    private final List<ConnectionEventListener> listeners = new CopyOnWriteArrayList<>();
    private Optional<PrintWriter> logWriter = Optional.empty();

    MediaManagedConnection(MediaResourceAdapter adapter) {
        this.adapter = adapter;
    }

    MediaConnection plane() {
        return adapter.plane();
    }

    void closed(PlaneConnection handle) {
        ConnectionEvent event = new ConnectionEvent(this, ConnectionEvent.CONNECTION_CLOSED);
        event.setConnectionHandle(handle);
        listeners.forEach(listener -> listener.connectionClosed(event));
    }

    @Override
    public Object getConnection(Subject subject, ConnectionRequestInfo request) {
        return new PlaneConnection(this);
    }

    @Override
    public void associateConnection(Object connection) throws ResourceException {
        if (!(connection instanceof PlaneConnection handle)) {
            throw new NotSupportedException("not a connection of ours: " + connection);
        }
        handle.moveTo(this);
    }

    @Override
    public void cleanup() {
        // handles hold nothing
    }

    @Override
    public void destroy() {
        listeners.clear();
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
        listeners.remove(listener);
    }

    @Override
    public XAResource getXAResource() throws ResourceException {
        throw new NotSupportedException("media is not transacted");
    }

    @Override
    public LocalTransaction getLocalTransaction() throws ResourceException {
        throw new NotSupportedException("media is not transacted");
    }

    @Override
    public ManagedConnectionMetaData getMetaData() {
        return new MediaMetaData();
    }

    @Override
    public void setLogWriter(PrintWriter writer) {
        logWriter = Optional.ofNullable(writer);
    }

    @Override
    public PrintWriter getLogWriter() {
        return logWriter.orElse(null); // the specification's word for "none"
    }
}
