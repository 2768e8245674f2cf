package org.carillonpbx.media.inflow;

import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.util.Optional;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.media.MediaListener;

/** The bean's endpoint: made at the first event, kept, and made anew after it has failed. Confined to the telling thread. */
final class HeldEndpoint {
    private final MessageEndpointFactory factory;
    private Optional<MessageEndpoint> endpoint = Optional.empty();

    HeldEndpoint(MessageEndpointFactory factory) {
        this.factory = factory;
    }

    boolean isOf(MessageEndpointFactory other) {
        return factory.equals(other);
    }

    void tell(MediaEvent event) throws UnavailableException {
        if (endpoint.isEmpty()) {
            endpoint = Optional.of(factory.createEndpoint(null));
        }
        boolean taken = false;
        try {
            ((MediaListener) endpoint.get()).onMediaEvent(event);
            taken = true;
        } finally {
            if (!taken) {
                release();
            }
        }
    }

    void release() {
        endpoint.ifPresent(MessageEndpoint::release);
        endpoint = Optional.empty();
    }
}
