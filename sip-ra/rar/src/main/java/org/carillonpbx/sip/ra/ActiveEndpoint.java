package org.carillonpbx.sip.ra;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import org.carillonpbx.sip.SipListener;

/**
 * The message-driven bean behind an activation. One endpoint is held for as long as it is active: its proxy takes an
 * instance from the bean's pool for each call, and deliveries are not transacted.
 */
record ActiveEndpoint(MessageEndpoint endpoint) {

    static ActiveEndpoint of(MessageEndpointFactory factory) throws ResourceException {
        MessageEndpoint endpoint;
        try {
            endpoint = factory.createEndpoint(null);
        } catch (UnavailableException e) {
            throw new ResourceException("the endpoint is not available: " + e.getMessage(), e);
        }
        if (!(endpoint instanceof SipListener)) {
            endpoint.release();
            throw new ResourceException("the endpoint is no " + SipListener.class.getName());
        }
        return new ActiveEndpoint(endpoint);
    }

    SipListener listener() {
        return (SipListener) endpoint;
    }

    void release() {
        endpoint.release();
    }
}
