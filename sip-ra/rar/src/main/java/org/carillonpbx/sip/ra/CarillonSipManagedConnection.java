package org.carillonpbx.sip.ra;

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
import java.util.concurrent.CopyOnWriteArrayList;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;

/** The container's side of a connection: bookkeeping only. */
final class CarillonSipManagedConnection implements ManagedConnection {

    private final Exchange exchange;
    private final List<ConnectionEventListener> listeners = new CopyOnWriteArrayList<>();
    private PrintWriter logWriter;

    CarillonSipManagedConnection(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Object getConnection(Subject subject, ConnectionRequestInfo info) {
        return new CarillonSipConnection(exchange, this);
    }

    /** Its user is done with a handle. */
    void closed(CarillonSipConnection handle) {
        ConnectionEvent event = new ConnectionEvent(this, ConnectionEvent.CONNECTION_CLOSED);
        event.setConnectionHandle(handle);
        listeners.forEach(listener -> listener.connectionClosed(event));
    }

    @Override
    public void associateConnection(Object handle) {
        ((CarillonSipConnection) handle).associate(this);
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
    public void destroy() {}

    @Override
    public void cleanup() {}

    @Override
    public XAResource getXAResource() throws ResourceException {
        throw new NotSupportedException("SIP has no transactions of that kind");
    }

    @Override
    public LocalTransaction getLocalTransaction() throws ResourceException {
        throw new NotSupportedException("SIP has no transactions of that kind");
    }

    @Override
    public ManagedConnectionMetaData getMetaData() {
        return new ConnectionFacts();
    }

    @Override
    public PrintWriter getLogWriter() {
        return logWriter;
    }

    @Override
    public void setLogWriter(PrintWriter writer) {
        this.logWriter = writer;
    }

    private static final class ConnectionFacts implements ManagedConnectionMetaData {
        @Override
        public String getEISProductName() {
            return "Carillon SIP";
        }

        @Override
        public String getEISProductVersion() {
            return "1";
        }

        @Override
        public int getMaxConnections() {
            return 0; // no limit
        }

        @Override
        public String getUserName() {
            return "";
        }
    }
}
