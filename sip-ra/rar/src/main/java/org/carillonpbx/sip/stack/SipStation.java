package org.carillonpbx.sip.stack;

import gov.nist.javax.sip.ListeningPointImpl;
import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.SIPMessageValve;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sip.ListeningPoint;
import javax.sip.SipException;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import org.carillonpbx.sip.FrameSink;
import org.carillonpbx.sip.LiveFlow;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.SipFlow;
import org.carillonpbx.sip.Transport;
import org.carillonpbx.sip.stream.Flow;
import org.carillonpbx.sip.stream.Traffic;

/**
 * A stack that listens: one provider an address, with a listening point for each transport. Opened with everything or not
 * at all; closing frees the ports and ends the stack's threads.
 */
public final class SipStation implements AutoCloseable {

    private final StackThreads threads;
    private final CarillonStack stack;
    private final Map<ListenAddress, SipProvider> providers = new LinkedHashMap<>();
    private final SipSettings settings;

    private SipStation(SipSettings settings, StackThreads threads, CarillonStack stack) {
        this.settings = settings;
        this.threads = threads;
        this.stack = stack;
    }

    /** Opens every address, or none and throws {@link CannotListen}. */
    public static SipStation open(SipNode node, SIPMessageValve valve, SipListener listener) {
        SipSettings settings = node.settings();
        probe(settings);
        StackThreads threads = new StackThreads("carillon-sip-stack");
        try {
            SipStation station = threads.starting(() -> new SipStation(
                    settings,
                    threads,
                    new CarillonStack(
                            StackProperties.of("carillon-sip"),
                            valve,
                            node.ground(),
                            node.audience()::flowLost,
                            node.tap())));
            try {
                threads.starting(() -> station.listen(listener));
                if (settings.transports().contains(Transport.UDP)) {
                    threads.await(
                            "UDPMessageChannelThread", settings.addresses().size());
                }
                threads.settle();
                return station;
            } catch (Exception e) {
                station.close();
                throw e;
            }
        } catch (CannotListen e) {
            throw e;
        } catch (Exception e) {
            throw new CannotListen(SipMessages.LOG.cannotStart(e.getMessage()), e);
        }
    }

    /** Finds an occupied port before the stack does, which closes nothing of what it opened first. */
    private static void probe(SipSettings settings) {
        for (ListenAddress address : settings.addresses()) {
            for (Transport transport : on(settings, address)) {
                ListenAddress point = new ListenAddress(address.host(), settings.port(address, transport));
                InetSocketAddress socket = new InetSocketAddress(point.host(), point.port());
                try {
                    if (transport == Transport.UDP) {
                        new DatagramSocket(socket).close();
                    } else {
                        probeStream(socket);
                    }
                } catch (java.io.IOException e) {
                    throw new CannotListen(SipMessages.LOG.cannotListen(name(transport), point, reason(e)), e);
                }
            }
        }
    }

    private static List<Transport> on(SipSettings settings, ListenAddress address) {
        return settings.transports().stream()
                .filter(transport -> settings.listens(address, transport))
                .sorted()
                .toList();
    }

    private static void probeStream(InetSocketAddress socket) throws java.io.IOException {
        try (ServerSocket server = new ServerSocket()) {
            server.setReuseAddress(true);
            server.bind(socket);
        }
    }

    private static String reason(java.io.IOException e) {
        return e instanceof BindException && String.valueOf(e.getMessage()).contains("in use")
                ? "the address is in use"
                : String.valueOf(e.getMessage());
    }

    private Void listen(SipListener listener) throws Exception {
        for (ListenAddress address : settings.addresses()) {
            for (Transport transport : on(settings, address)) {
                ListeningPoint point;
                try {
                    point = stack.createListeningPoint(
                            address.host(), settings.port(address, transport), name(transport));
                } catch (javax.sip.InvalidArgumentException e) {
                    throw new CannotListen(
                            SipMessages.LOG.cannotListen(name(transport), address, String.valueOf(e.getMessage())), e);
                }
                SipProvider provider = providers.get(address);
                if (provider == null) {
                    provider = stack.createSipProvider(point);
                    provider.addSipListener(listener);
                    providers.put(address, provider);
                } else {
                    provider.addListeningPoint(point);
                }
            }
        }
        for (Map.Entry<ListenAddress, SipProvider> entry : providers.entrySet()) {
            for (Transport carried :
                    List.of(Transport.WS, Transport.WSS)) { // no sockets: their connections are brought
                entry.getValue()
                        .addListeningPoint(stack.createListeningPoint(
                                entry.getKey().host(), entry.getKey().port(), name(carried)));
            }
        }
        return null;
    }

    /** Takes in a connection that somebody else terminates. */
    public SipFlow flow(Peer peer, FrameSink sink) throws SipException {
        try {
            InetAddress address = InetAddress.getByName(peer.address());
            ListeningPoint point = towards(address).getListeningPoint(name(peer.transport()));
            if (point instanceof ListeningPointImpl ours && ours.getMessageProcessor() instanceof BroughtPoint flows) {
                return flows.bring(peer, new InetSocketAddress(address, peer.port()), sink);
            }
            throw new SipException("connections of " + peer.transport() + " are not brought");
        } catch (java.net.UnknownHostException e) {
            throw new SipException("no address: " + peer.address(), e);
        }
    }

    /** The provider to send from towards a peer: the one bound to a fitting address, else the first. */
    public SipProvider towards(InetAddress peer) {
        for (Map.Entry<ListenAddress, SipProvider> entry : providers.entrySet()) {
            if (fits(entry.getKey(), peer)) {
                return entry.getValue();
            }
        }
        return providers.values().iterator().next();
    }

    private static boolean fits(ListenAddress address, InetAddress peer) {
        boolean sameFamily = (address.host().indexOf(':') >= 0) == (peer.getAddress().length == 16);
        boolean loopback = address.host().startsWith("127.") || address.host().equals("::1");
        return sameFamily && (address.any() || loopback == peer.isLoopbackAddress());
    }

    /**
     * Whether a connection to that peer stands; if not, tries to make one, and waits for what becomes of it.
     *
     * @param host whom to find there, for TLS; empty where that is not known, and then none is made over TLS
     */
    public boolean connected(Peer peer, String host) {
        try {
            InetAddress address = InetAddress.getByName(peer.address());
            InetSocketAddress far = new InetSocketAddress(address, peer.port());
            if (!(towards(address).getListeningPoint(name(peer.transport())) instanceof ListeningPointImpl ours)) {
                return false;
            }
            if (ours.getMessageProcessor() instanceof StreamPoint point) {
                FlowChannel unused = point.connect(far, host);
            } else {
                MessageChannel unused = ours.getMessageProcessor().createMessageChannel(address, peer.port());
            }
            return true;
        } catch (java.io.IOException e) {
            return false;
        }
    }

    /** How many connections stand, by transport. */
    Map<String, Integer> flows() {
        return stack.flows();
    }

    /** The connections that stand, each as it is now. */
    public List<LiveFlow> liveFlows() {
        return stack.allFlows().map(SipStation::shown).toList();
    }

    private static LiveFlow shown(Flow flow) {
        Traffic traffic = flow.traffic();
        return new LiveFlow(
                flow.peer(),
                flow.cameIn(),
                traffic.proven(),
                traffic.since(),
                traffic.heardAt(),
                traffic.bytesIn(),
                traffic.bytesOut());
    }

    /** Ends the connection with that far end; false where none stands. */
    public boolean endFlow(Peer peer) {
        Optional<Flow> found =
                stack.allFlows().filter(flow -> flow.peer().equals(peer)).findFirst();
        found.ifPresent(Flow::close);
        return found.isPresent();
    }

    /** The address that a provider listens on. */
    public ListenAddress address(SipProvider provider) {
        for (Map.Entry<ListenAddress, SipProvider> entry : providers.entrySet()) {
            if (entry.getValue().equals(provider)) {
                return entry.getKey();
            }
        }
        return settings.addresses().get(0);
    }

    /** The address for peers of which we know no more than a name. */
    public ListenAddress first() {
        return settings.addresses().get(0);
    }

    /** As {@code udp:192.0.2.1:5060}. */
    public List<String> points() {
        List<String> points = new ArrayList<>();
        for (ListenAddress address : settings.addresses()) {
            for (Transport transport : on(settings, address)) {
                points.add(
                        name(transport) + ":" + new ListenAddress(address.host(), settings.port(address, transport)));
            }
        }
        return points;
    }

    public SipStackImpl stack() {
        return stack;
    }

    public int serverTransactions() {
        return stack.serverTransactions();
    }

    public int clientTransactions() {
        return stack.clientTransactions();
    }

    List<String> deadThreads() {
        return threads.dead();
    }

    @Override
    public void close() {
        Iterator<?> all = stack.getSipProviders();
        while (all.hasNext()) {
            SipProvider provider = (SipProvider) all.next();
            for (ListeningPoint point : provider.getListeningPoints()) {
                deleteQuietly(point);
            }
        }
        threads.endWith(stack::stop); // which would sleep for a second, were it not interrupted with the rest
    }

    private void deleteQuietly(ListeningPoint point) {
        try {
            stack.deleteListeningPoint(point);
        } catch (javax.sip.ObjectInUseException e) {
            throw new IllegalStateException("listening point " + point, e);
        }
    }

    private static String name(Transport transport) {
        return transport.name().toLowerCase(Locale.ROOT);
    }
}
