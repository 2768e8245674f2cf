package org.carillonpbx.sip.ra;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.sip.SipException;
import org.carillonpbx.sip.DialogKey;
import org.carillonpbx.sip.FrameSink;
import org.carillonpbx.sip.LiveFlow;
import org.carillonpbx.sip.OutgoingCall;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Probe;
import org.carillonpbx.sip.SipFigures;
import org.carillonpbx.sip.SipFlow;
import org.carillonpbx.sip.SipListener;
import org.carillonpbx.sip.inflow.DialogDoor;
import org.carillonpbx.sip.inflow.FrontDoor;
import org.carillonpbx.sip.inflow.Gruus;
import org.carillonpbx.sip.outflow.CallDialog;
import org.carillonpbx.sip.outflow.Messages;
import org.carillonpbx.sip.outflow.OutgoingDialog;
import org.carillonpbx.sip.outflow.Probes;
import org.carillonpbx.sip.outflow.Tools;
import org.carillonpbx.sip.perimeter.Perimeter;
import org.carillonpbx.sip.stack.CannotListen;
import org.carillonpbx.sip.stack.Counters;
import org.carillonpbx.sip.stack.ListenAddress;
import org.carillonpbx.sip.stack.SipMessages;
import org.carillonpbx.sip.stack.SipNode;
import org.carillonpbx.sip.stack.SipSettings;
import org.carillonpbx.sip.stack.SipStation;
import org.carillonpbx.sip.stack.Watchdog;
import org.carillonpbx.sip.subscription.Notifications;
import org.carillonpbx.sip.subscription.Publishing;
import org.carillonpbx.sip.subscription.Subscribing;

/**
 * Everything of the adapter between its start and its stop. Listens from the first {@link #listen} on; without a listener
 * it goes on answering 503, so that a redeployment of call control does not lose the ports. Thread-safe.
 */
final class Exchange implements AutoCloseable {

    private static final long WATCH_MILLIS = 5_000;
    private static final long ROUND_MILLIS = 1_000;

    private final SipNode node;
    private final Tools tools;
    private final Probes probes;
    private final Messages messages;
    private final FrontDoor frontDoor;
    private final DialogDoor dialogDoor;
    private final Notifications notifications;
    private boolean closed;

    Exchange(SipSettings settings) {
        this.node = new SipNode(settings);
        this.tools = Tools.of(node);
        this.probes = new Probes(tools);
        this.messages = new Messages(tools);
        this.notifications = new Notifications(tools);
        Gruus gruus = new Gruus();
        this.frontDoor = new FrontDoor(
                node, tools, probes, messages, gruus, new Subscribing(tools, notifications), new Publishing());
        this.dialogDoor = new DialogDoor(node, tools, messages, gruus);
        node.tap()
                .start(
                        node.audience()::traced,
                        (peer, host, port) -> node.hostTowards(peer, new ListenAddress(host, port)));
    }

    /** Seats the listener, and opens the ports for the first; throws {@link CannotListen} where one cannot be had. */
    synchronized void listen(SipListener listener) {
        if (closed) {
            throw new IllegalStateException("the SIP adapter is stopped");
        }
        if (node.station().isEmpty()) {
            open();
            SipMessages.LOG.listening(String.join(", ", points()));
            Watchdog watchdog = new Watchdog(node, this::restart);
            tools.timers().every(WATCH_MILLIS, watchdog::look);
            node.renewal().ifPresent(renewal -> tools.timers().every(WATCH_MILLIS, renewal::look));
            tools.timers().every(ROUND_MILLIS, tools.dialogs()::look);
        }
        node.audience().seat(listener);
    }

    void ignore(SipListener listener) {
        node.audience().leave(listener);
    }

    private void open() {
        node.run(SipStation.open(node, frontDoor, dialogDoor));
    }

    /** Closes the stack and opens another; dialogs live on, for they are ours. */
    synchronized void restart(String reason) {
        if (closed) {
            return;
        }
        node.station().ifPresent(SipStation::close);
        node.halt();
        try {
            open();
            node.counters().restarted();
            SipMessages.LOG.restarted(reason);
        } catch (CannotListen e) {
            SipMessages.LOG.restartFailed(e.getMessage());
        }
    }

    void invite(OutgoingCall call) {
        OutgoingDialog.begin(call, tools);
    }

    Messages messages() {
        return messages;
    }

    void with(DialogKey key, java.util.function.Consumer<CallDialog> command) {
        tools.dialogs().find(key).ifPresent(command);
    }

    Optional<SipFlow> openFlow(Peer peer, FrameSink sink) {
        Optional<SipStation> listening = node.station();
        try {
            return listening.isEmpty()
                    ? Optional.empty()
                    : Optional.of(listening.get().flow(peer, sink));
        } catch (SipException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    List<LiveFlow> flows() {
        return node.station().map(SipStation::liveFlows).orElse(List.of());
    }

    boolean endFlow(Peer peer) {
        return node.station().filter(station -> station.endFlow(peer)).isPresent();
    }

    CompletionStage<Optional<Duration>> probe(Probe probe) {
        return probes.send(probe);
    }

    Notifications notifications() {
        return notifications;
    }

    List<String> points() {
        return node.station().map(SipStation::points).orElse(List.of());
    }

    Perimeter perimeter() {
        return node.perimeter();
    }

    SipFigures figures() {
        Counters counters = node.counters();
        Optional<SipStation> station = node.station();
        return new SipFigures(
                counters.requestsIn(),
                counters.responsesOut(),
                counters.malformedIn(),
                counters.sendFailures(),
                tools.dialogs().size(),
                station.map(SipStation::serverTransactions).orElse(0),
                station.map(SipStation::clientTransactions).orElse(0),
                tools.lanes().depth(),
                counters.restarts(),
                node.streams());
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        tools.close();
        node.tap().close();
        boolean listening = node.station().isPresent();
        node.station().ifPresent(SipStation::close);
        node.halt();
        if (listening) {
            SipMessages.LOG.stopped();
        }
    }
}
