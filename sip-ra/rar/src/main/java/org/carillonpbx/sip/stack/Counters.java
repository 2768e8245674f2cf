package org.carillonpbx.sip.stack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What the adapter has counted since its start. The set of names is fixed: the network cannot add to it. Thread-safe. */
public final class Counters {

    private static final String OTHER = "OTHER";
    private static final List<String> METHODS = List.of(
            "INVITE", "ACK", "CANCEL", "BYE", "OPTIONS", "REGISTER", "PRACK", "UPDATE", "SUBSCRIBE", "PUBLISH", OTHER);

    private final Map<String, LongAdder> requests;
    private final LongAdder[] responses = new LongAdder[6];
    private final LongAdder malformed = new LongAdder();
    private final LongAdder sendFailures = new LongAdder();
    private final LongAdder restarts = new LongAdder();

    public Counters() {
        Map<String, LongAdder> adders = new HashMap<>();
        METHODS.forEach(method -> adders.put(method, new LongAdder()));
        requests = Map.copyOf(adders);
        for (int i = 0; i < responses.length; i++) {
            responses[i] = new LongAdder();
        }
    }

    public void requestIn(String method) {
        LongAdder adder = requests.get(method);
        (adder == null ? requests.get(OTHER) : adder).increment();
    }

    public void responseOut(int status) {
        if (status >= 100 && status <= 699) {
            responses[status / 100 - 1].increment();
        }
    }

    public void malformed() {
        malformed.increment();
    }

    public void sendFailed() {
        sendFailures.increment();
    }

    public void restarted() {
        restarts.increment();
    }

    public Map<String, Long> requestsIn() {
        Map<String, Long> sums = new HashMap<>();
        requests.forEach((method, adder) -> sums.put(method, adder.sum()));
        return sums;
    }

    public Map<String, Long> responsesOut() {
        Map<String, Long> sums = new HashMap<>();
        for (int i = 0; i < responses.length; i++) {
            sums.put((i + 1) + "xx", responses[i].sum());
        }
        return sums;
    }

    public long malformedIn() {
        return malformed.sum();
    }

    public long sendFailures() {
        return sendFailures.sum();
    }

    public long restarts() {
        return restarts.sum();
    }
}
