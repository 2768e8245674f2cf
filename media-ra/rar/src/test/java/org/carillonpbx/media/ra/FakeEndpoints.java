package org.carillonpbx.media.ra;

import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.transaction.xa.XAResource;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.media.MediaListener;

/** A container's endpoint factory, as far as the adapter uses it. */
final class FakeEndpoints implements MessageEndpointFactory {
    private final List<MediaEvent> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger released = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile String failing = "";

    private final class Endpoint implements MessageEndpoint, MediaListener {
        @Override
        public void onMediaEvent(MediaEvent event) {
            if (event.port().value().equals(failing)) {
                throw new IllegalStateException("as asked");
            }
            events.add(event);
        }

        @Override
        public void beforeDelivery(Method method) {}

        @Override
        public void afterDelivery() {}

        @Override
        public void release() {
            released.incrementAndGet();
        }
    }

    void refuseFirst(int times) {
        refusals.set(times);
    }

    void failAt(String port) {
        failing = port;
    }

    List<MediaEvent> events() {
        return events;
    }

    int made() {
        return made.get();
    }

    int released() {
        return released.get();
    }

    @Override
    public MessageEndpoint createEndpoint(XAResource resource) throws UnavailableException {
        if (refusals.getAndDecrement() > 0) {
            throw new UnavailableException("not yet");
        }
        made.incrementAndGet();
        return new Endpoint();
    }

    @Override
    public MessageEndpoint createEndpoint(XAResource resource, long timeout) throws UnavailableException {
        return createEndpoint(resource);
    }

    @Override
    public boolean isDeliveryTransacted(Method method) {
        return false;
    }

    @Override
    public String getActivationName() {
        return "fake";
    }

    @Override
    public Class<?> getEndpointClass() {
        return Endpoint.class;
    }
}
