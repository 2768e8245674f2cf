package org.carillonpbx.media.ra;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import javax.naming.Reference;
import org.carillonpbx.media.MediaConnection;
import org.carillonpbx.media.MediaConnectionFactory;

/** What the application finds in JNDI. */
final class PlaneConnectionFactory implements MediaConnectionFactory {
    private static final long serialVersionUID = 1L;

    private final MediaManagedConnectionFactory factory;

    @SuppressWarnings("serial") // containers make theirs serializable, and none serializes this
    private final ConnectionManager manager;

    private Reference reference;

    PlaneConnectionFactory(MediaManagedConnectionFactory factory, ConnectionManager manager) {
        this.factory = factory;
        this.manager = manager;
    }

    @Override
    public MediaConnection connection() {
        try {
            return (MediaConnection) manager.allocateConnection(factory, null);
        } catch (ResourceException unavailable) {
            throw new IllegalStateException("no media connection", unavailable);
        }
    }

    @Override
    public void setReference(Reference given) {
        reference = given;
    }

    @Override
    public Reference getReference() {
        return reference;
    }
}
