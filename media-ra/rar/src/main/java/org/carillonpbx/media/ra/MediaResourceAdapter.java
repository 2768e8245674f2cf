package org.carillonpbx.media.ra;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.io.IOException;
import java.util.Optional;
import javax.transaction.xa.XAResource;
import org.carillonpbx.media.MediaConnection;
import org.carillonpbx.media.inflow.EventTeller;
import org.carillonpbx.media.inflow.MediaActivationSpec;
import org.carillonpbx.media.plane.MediaPlane;

/**
 * Starts and stops the media plane with the deployment. A bean, as the specification has it; what it is set to is read by
 * {@link Properties}.
 */
public class MediaResourceAdapter extends Properties implements ResourceAdapter {
    private static final long serialVersionUID = 1L;

    private final transient MediaLog log = new MediaLog();
    private transient volatile Running running;

    private record Running(MediaPlane plane, EventTeller teller) {}

    @Override
    public synchronized void start(BootstrapContext context) throws ResourceAdapterInternalException {
        if (running != null) {
            return;
        }
        MediaThreads threads = new MediaThreads();
        EventTeller teller = new EventTeller(threads, log);
        try {
            running = new Running(MediaPlane.start(settings(), teller::tell, threads, log::fault, log), teller);
        } catch (IOException | IllegalArgumentException unusable) {
            teller.close();
            throw new ResourceAdapterInternalException(MediaMessages.LOG.cannotStart(unusable.getMessage()), unusable);
        }
        MediaMessages.LOG.started(
                getBind(), getPortMin(), getPortMax(), settings().strands());
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.plane().close();
            running.teller().close();
            running = null;
            MediaMessages.LOG.stopped();
        }
    }

    @Override
    public void endpointActivation(MessageEndpointFactory factory, ActivationSpec spec) throws ResourceException {
        if (!(spec instanceof MediaActivationSpec)) {
            throw new NotSupportedException("not an activation of ours: " + spec);
        }
        current().orElseThrow(MediaResourceAdapter::stopped).teller().activate(factory);
    }

    @Override
    public void endpointDeactivation(MessageEndpointFactory factory, ActivationSpec spec) {
        current().ifPresent(now -> now.teller().deactivate(factory));
    }

    @Override
    public XAResource[] getXAResources(ActivationSpec[] specs) {
        return new XAResource[0]; // nothing here is transacted
    }

    MediaConnection plane() {
        return current().orElseThrow(MediaResourceAdapter::stopped).plane();
    }

    private Optional<Running> current() {
        return Optional.ofNullable(running);
    }

    private static IllegalStateException stopped() {
        return new IllegalStateException("the media adapter is stopped");
    }

    // Jakarta Connectors §19.4.2: an adapter declares both, or the server does not take it

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
