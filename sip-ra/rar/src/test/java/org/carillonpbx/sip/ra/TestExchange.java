package org.carillonpbx.sip.ra;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.transaction.xa.XAResource;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.InviteRequest;
import org.carillonpbx.sip.MessageEvent;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.RegisterReply;
import org.carillonpbx.sip.RegisterRequest;
import org.carillonpbx.sip.SipConnection;
import org.carillonpbx.sip.SipListener;
import org.carillonpbx.sip.Traced;
import org.carillonpbx.sip.event.NotifyOutcome;
import org.carillonpbx.sip.event.PublishReply;
import org.carillonpbx.sip.event.PublishRequest;
import org.carillonpbx.sip.event.SubscribeReply;
import org.carillonpbx.sip.event.SubscribeRequest;

/** The real adapter, started and activated as a container would, on a loopback port of its own. */
final class TestExchange implements AutoCloseable {

    private static final AtomicInteger NEXT = new AtomicInteger();

    final CarillonSipResourceAdapter adapter = new CarillonSipResourceAdapter();
    final RecordingListener listener = new RecordingListener();
    final int port;
    private final Endpoints endpoints = new Endpoints(listener);

    TestExchange() {
        this(freePort());
    }

    TestExchange(int port) {
        this.port = port;
        adapter.setBind("127.0.0.1");
        adapter.setPort(port);
    }

    static TestExchange running() {
        return running(adapter -> {});
    }

    /** An adapter that was set up before its start. */
    static TestExchange running(Consumer<CarillonSipResourceAdapter> settings) {
        TestExchange exchange = new TestExchange();
        settings.accept(exchange.adapter);
        exchange.start();
        exchange.activate();
        return exchange;
    }

    void start() {
        try {
            adapter.start(null);
        } catch (ResourceException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    void activate() {
        try {
            activation();
        } catch (ResourceException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    void activation() throws ResourceException {
        adapter.endpointActivation(endpoints, new SipActivationSpec());
    }

    void deactivate() {
        adapter.endpointDeactivation(endpoints, new SipActivationSpec());
    }

    SipConnection connection() {
        return (SipConnection) new CarillonSipManagedConnection(exchange()).getConnection(null, null);
    }

    Exchange exchange() {
        try {
            return adapter.exchange();
        } catch (ResourceException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        deactivate();
        adapter.stop();
    }

    /** A port from 5160 to 5199 that is free for UDP and TCP; another one each time, for tests run side by side. */
    static int freePort() {
        return IntStream.range(0, 80)
                .map(i -> 5160 + NEXT.getAndIncrement() % 40)
                .filter(TestExchange::free)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free port from 5160 to 5199"));
    }

    private static boolean free(int port) {
        try {
            new DatagramSocket(port).close();
            new ServerSocket(port).close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private record Endpoints(SipListener listener) implements MessageEndpointFactory {
        @Override
        public MessageEndpoint createEndpoint(XAResource resource) {
            return new Endpoint(listener);
        }

        @Override
        public MessageEndpoint createEndpoint(XAResource resource, long timeout) {
            return createEndpoint(resource);
        }

        @Override
        public boolean isDeliveryTransacted(Method method) {
            return false;
        }

        @Override
        public String getActivationName() {
            return "test";
        }

        @Override
        public Class<?> getEndpointClass() {
            return Endpoint.class;
        }
    }

    private record Endpoint(SipListener listener) implements MessageEndpoint, SipListener {
        @Override
        public void beforeDelivery(Method method) {}

        @Override
        public void afterDelivery() {}

        @Override
        public void release() {}

        @Override
        public RegisterReply onRegister(RegisterRequest request) {
            return listener.onRegister(request);
        }

        @Override
        public Admission onInvite(InviteRequest request) {
            return listener.onInvite(request);
        }

        @Override
        public Admission onMessage(InviteRequest request) {
            return listener.onMessage(request);
        }

        @Override
        public Admission onRefer(InviteRequest request) {
            return listener.onRefer(request);
        }

        @Override
        public void onMessageEvent(MessageEvent event) {
            listener.onMessageEvent(event);
        }

        @Override
        public void onFlowLost(Peer flow) {
            listener.onFlowLost(flow);
        }

        @Override
        public void onDialogEvent(DialogEvent event) {
            listener.onDialogEvent(event);
        }

        @Override
        public SubscribeReply onSubscribe(SubscribeRequest request) {
            return listener.onSubscribe(request);
        }

        @Override
        public PublishReply onPublish(PublishRequest request) {
            return listener.onPublish(request);
        }

        @Override
        public void onNotified(NotifyOutcome outcome) {
            listener.onNotified(outcome);
        }

        @Override
        public void onTraced(List<Traced> seen) {
            listener.onTraced(seen);
        }
    }
}
