package org.carillonpbx.sip;

import java.util.Map;
import java.util.Objects;

/**
 * The adapter's counters since its start, and its gauges now.
 *
 * @param requestsIn by method, unknown methods together under {@code OTHER}
 * @param responsesOut by class: {@code 1xx} to {@code 6xx}
 * @param malformed messages that could not be parsed
 * @param sendFailures messages that could not be sent
 * @param dialogs dialogs alive
 * @param serverTransactions server transactions alive
 * @param clientTransactions client transactions alive
 * @param outflowDepth messages waiting to be sent
 * @param receiverRestarts how often the watchdog had to restart the stack
 * @param streams connections, alive and ended
 */
public record SipFigures(
        Map<String, Long> requestsIn,
        Map<String, Long> responsesOut,
        long malformed,
        long sendFailures,
        int dialogs,
        int serverTransactions,
        int clientTransactions,
        int outflowDepth,
        long receiverRestarts,
        StreamFigures streams) {
    public SipFigures {
        requestsIn = Map.copyOf(requestsIn);
        responsesOut = Map.copyOf(responsesOut);
        Objects.requireNonNull(streams, "streams");
    }

    /** Without a word of connections. */
    public SipFigures(
            Map<String, Long> requestsIn,
            Map<String, Long> responsesOut,
            long malformed,
            long sendFailures,
            int dialogs,
            int serverTransactions,
            int clientTransactions,
            int outflowDepth,
            long receiverRestarts) {
        this(
                requestsIn,
                responsesOut,
                malformed,
                sendFailures,
                dialogs,
                serverTransactions,
                clientTransactions,
                outflowDepth,
                receiverRestarts,
                StreamFigures.NONE);
    }
}
