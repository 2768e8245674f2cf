package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import javax.sip.SipException;
import org.carillonpbx.sip.DialogKey;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.OutgoingCall;
import org.carillonpbx.sip.Probe;
import org.carillonpbx.sip.Transport;

/**
 * Asks far ends whether they are there. Thousands are asked every half minute, so this does without the stack's transactions,
 * which would keep each silent one for 32 seconds: the few seconds that a probe takes are all that is remembered of it.
 * Whatever the answer says, it is one. Bounded; thread-safe.
 */
public final class Probes {

    private static final long[] AGAIN_MILLIS = {Timers.T1, 3 * Timers.T1, 7 * Timers.T1}; // RFC 3261 §17.1.2.2, timer E
    private static final long PATIENCE_MILLIS = 14 * Timers.T1;
    private static final int MOST = 10_000;

    private final Tools tools;
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    public Probes(Tools tools) {
        this.tools = tools;
    }

    /** Sends one; the time that its answer took, or empty where none came. */
    public CompletionStage<Optional<Duration>> send(Probe probe) {
        CompletableFuture<Optional<Duration>> outcome = new CompletableFuture<>();
        try {
            Beginning beginning = Beginning.of(call(probe), tools);
            boolean queued =
                    waiting.size() < MOST && tools.lanes().post(beginning.lane(), () -> begin(beginning, outcome));
            if (!queued) {
                outcome.completeExceptionally(new SipException("too much is under way"));
            }
        } catch (SipException e) {
            outcome.complete(Optional.empty());
        }
        return outcome;
    }

    private OutgoingCall call(Probe probe) {
        return new OutgoingCall(
                new DialogKey("probe"),
                probe.requestUri(),
                probe.hop(),
                probe.route(),
                new Identity("carillon", "", ""),
                "",
                Optional.empty(),
                Map.of());
    }

    private void begin(Beginning beginning, CompletableFuture<Optional<Duration>> outcome) {
        try {
            SIPRequest options = tools.requests().within(beginning.path(), "OPTIONS", 1);
            Waiting begun = new Waiting(options, System.nanoTime(), outcome);
            waiting.put(branch(options), begun);
            tools.wire().sendAlone(options);
            boolean udp = Transport.UDP
                    .name()
                    .equalsIgnoreCase(options.getTopmostVia().getTransport());
            for (long millis : udp ? AGAIN_MILLIS : new long[0]) {
                tools.timers().after(millis, () -> again(beginning, begun));
            }
            tools.timers().after(PATIENCE_MILLIS, () -> settle(branch(options), Optional.empty()));
        } catch (SipException e) {
            outcome.complete(Optional.empty());
        }
    }

    private void again(Beginning beginning, Waiting begun) {
        if (waiting.containsKey(branch(begun.options()))) {
            tools.lanes().post(beginning.lane(), () -> tools.wire().sendAlone(begun.options()));
        }
    }

    /** Takes a response to a probe; false where it is none. */
    public boolean took(SIPResponse response) {
        if (response.getTopmostVia() == null || response.getTopmostVia().getBranch() == null) {
            return false;
        }
        String branch = response.getTopmostVia().getBranch();
        Waiting asked = waiting.get(branch);
        if (asked == null) {
            return false;
        }
        settle(branch, Optional.of(Duration.ofNanos(System.nanoTime() - asked.since())));
        return true;
    }

    private void settle(String branch, Optional<Duration> after) {
        Waiting settled = waiting.remove(branch);
        if (settled != null) {
            settled.outcome().complete(after);
        }
    }

    private static String branch(SIPRequest options) {
        return options.getTopmostVia().getBranch();
    }

    private record Waiting(SIPRequest options, long since, CompletableFuture<Optional<Duration>> outcome) {}
}
