package org.carillonpbx.sip.stack;

import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.carillonpbx.sip.Transport;
import org.carillonpbx.sip.perimeter.Perimeter;
import org.carillonpbx.sip.stream.Connection;
import org.carillonpbx.sip.stream.StreamLoop;
import org.carillonpbx.sip.stream.Veil;
import org.carillonpbx.sip.tls.LiveTls;
import org.carillonpbx.sip.tls.TlsVeil;

/**
 * A TCP or TLS listening point. It makes its outgoing connections itself: no lock is held while one is being made, so one that
 * hangs delays only who asked for it. A TLS connection is made only to somebody whose name is known.
 */
final class StreamPoint extends FlowPoint {

    private final StreamLoop loop;
    private final Optional<LiveTls> tls;
    private final Perimeter perimeter;
    private final DeadPeers dead = new DeadPeers();
    private final Aliases aliases = new Aliases();
    private final Dscp marking;

    StreamPoint(
            InetAddress address,
            SIPTransactionStack stack,
            int port,
            Transport kind,
            StreamGround ground,
            Mourners mourners)
            throws IOException {
        super(address, stack, port, kind, mourners, ground.counters());
        this.tls = kind == Transport.TLS ? ground.tls() : Optional.empty();
        this.perimeter = ground.perimeter();
        this.marking = ground.marking();
        this.loop = new StreamLoop(
                "carillon-sip-" + kind.name().toLowerCase(java.util.Locale.ROOT),
                ground.limits(),
                ground.census(),
                ground.tally());
    }

    @Override
    public void start() throws IOException {
        InetSocketAddress unused = loop.listen(
                new InetSocketAddress(getIpAddress(), getPort()),
                source -> perimeter.takesConnection(kind(), source),
                this::arrived);
        loop.start();
    }

    @Override
    public void stop() {
        loop.close();
    }

    private void arrived(SocketChannel socket) throws IOException {
        socket.setOption(StandardSocketOptions.IP_TOS, marking.octet());
        Veil veil = tls.isPresent() ? tls.get().server() : Veil.NONE;
        InetSocketAddress far = (InetSocketAddress) socket.getRemoteAddress();
        begin(loop.arrived(socket, veil, kind(), StackProperties.MAX_MESSAGE_BYTES), far);
    }

    private FlowChannel begin(Connection connection, InetSocketAddress far) {
        FlowChannel channel = channel(connection, far);
        enter(channel);
        connection.start(channel);
        return channel;
    }

    @Override
    protected FlowChannel dial(InetSocketAddress far) throws IOException {
        if (tls.isPresent()) {
            throw new IOException("no TLS connection to " + far + " stands, and nobody's name is known there");
        }
        return dial(far, "");
    }

    /** A connection to that address, or the one that stands; {@code host} is whom TLS has to find there. */
    FlowChannel connect(InetSocketAddress far, String host) throws IOException {
        Optional<FlowChannel> standing = host.isEmpty() ? standing(far) : own(far).or(() -> aliases.to(far, host));
        if (standing.isPresent()) {
            return standing.get();
        }
        return host.isEmpty() ? dial(far) : dial(far, host);
    }

    @Override
    Optional<FlowChannel> otherName(InetSocketAddress far) {
        return aliases.to(far);
    }

    @Override
    void mayAlias(FlowChannel channel, SIPMessage message) {
        if (tls.isPresent()) {
            aliases.offered(channel, message);
        }
    }

    @Override
    void departed(FlowChannel channel) {
        if (tls.isPresent()) {
            aliases.forget(channel);
        }
    }

    /** RFC 3261 §18.2.2: to the address that the request came from, at the port that its Via names. */
    @Override
    FlowChannel wayBack(SIPResponse response, InetAddress far) throws IOException {
        Via via = response.getTopmostVia();
        int port = via.getPort() > 0 ? via.getPort() : getDefaultTargetPort();
        return connect(new InetSocketAddress(far, port), tls.isPresent() ? via.getHost() : "");
    }

    private FlowChannel dial(InetSocketAddress far, String host) throws IOException {
        dead.check(far);
        SocketChannel socket = SocketChannel.open();
        try {
            socket.setOption(StandardSocketOptions.IP_TOS, marking.octet());
            socket.bind(new InetSocketAddress(getIpAddress(), 0));
            socket.socket().connect(far, (int) loop.limits().connect().toMillis());
            if (tls.isEmpty()) {
                return begin(loop.made(socket, Veil.NONE, kind(), StackProperties.MAX_MESSAGE_BYTES), far);
            }
            return veiled(socket, far, host, tls.get());
        } catch (java.net.SocketTimeoutException e) {
            dead.note(far);
            socket.close();
            throw e;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private FlowChannel veiled(SocketChannel socket, InetSocketAddress far, String host, LiveTls live)
            throws IOException {
        TlsVeil veil = live.client(host, far.getPort());
        Connection connection = loop.made(socket, veil, kind(), StackProperties.MAX_MESSAGE_BYTES);
        FlowChannel channel = channel(connection, far);
        connection.start(channel);
        connection.awaitReady(loop.limits().handshake());
        if (!live.accepts(veil, host)) {
            connection.close();
            throw new IOException("the certificate of " + far + " is not for " + host);
        }
        enter(channel);
        return channel;
    }
}
