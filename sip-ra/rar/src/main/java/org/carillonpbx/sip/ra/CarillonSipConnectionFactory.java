package org.carillonpbx.sip.ra;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import javax.naming.Reference;
import org.carillonpbx.sip.SipConnection;
import org.carillonpbx.sip.SipConnectionFactory;

/** What stands in JNDI. */
public class CarillonSipConnectionFactory implements SipConnectionFactory {

    private static final long serialVersionUID = 1L;

    private final CarillonSipManagedConnectionFactory factory;
    private final transient ConnectionManager manager;
    private Reference reference;

    CarillonSipConnectionFactory(CarillonSipManagedConnectionFactory factory, ConnectionManager manager) {
        this.factory = factory;
        this.manager = manager;
    }

    @Override
    public SipConnection connection() {
        try {
            return (SipConnection) manager.allocateConnection(factory, null);
        } catch (ResourceException e) {
            throw new IllegalStateException("no SIP connection: " + e.getMessage(), e);
        }
    }

    @Override
    public void setReference(Reference reference) {
        this.reference = reference;
    }

    @Override
    public Reference getReference() {
        return reference;
    }
}
