package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.header.RAck;
import gov.nist.javax.sip.header.RSeq;
import gov.nist.javax.sip.header.Require;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.sip.InvalidArgumentException;

/**
 * Provisional responses that the caller acknowledges (RFC 3262 §3): sent one after the other, each until its PRACK comes.
 * Confined to its dialog's lane.
 */
final class ReliableRinging {

    private static final int MOST_WAITING = 4;
    private static final long LIMIT_MILLIS = 64 * Timers.T1;

    private record Sent(SIPResponse response, long number, long begun, long interval) {
        long age() {
            return (System.nanoTime() - begun) / 1_000_000;
        }

        boolean is(Sent other) {
            return number == other.number && interval == other.interval;
        }
    }

    private final IncomingDialog dialog;
    private final Tools tools;
    private final Deque<SIPResponse> waiting = new ArrayDeque<>(1);
    private long next = ThreadLocalRandom.current().nextLong(1, 1L << 30); // §3: not predictable, room to count up
    private Optional<Sent> sent = Optional.empty();
    private boolean answered;

    ReliableRinging(IncomingDialog dialog, Tools tools) {
        this.dialog = dialog;
        this.tools = tools;
    }

    void send(SIPResponse response) {
        if (sent.isEmpty()) {
            begin(response);
        } else if (waiting.size() < MOST_WAITING) {
            waiting.add(response); // §3: the one before has to be acknowledged first
        }
    }

    private void begin(SIPResponse response) {
        try {
            RSeq number = new RSeq();
            number.setSeqNumber(next);
            response.setHeader(number);
            response.addHeader(new Require(OptionTags.RELIABLE));
        } catch (InvalidArgumentException e) {
            throw new IllegalStateException("RSeq " + next, e);
        }
        sent = Optional.of(new Sent(response, next++, System.nanoTime(), Timers.T1));
        dialog.respond(response);
        await(sent.get());
    }

    private void await(Sent current) {
        long left = LIMIT_MILLIS - current.age();
        tools.timers().after(Math.max(1, Math.min(current.interval(), left)), () -> dialog.post(() -> due(current)));
    }

    private void due(Sent current) {
        if (answered || dialog.ended() || sent.filter(current::is).isEmpty()) {
            return;
        }
        if (current.age() >= LIMIT_MILLIS) {
            stop();
            dialog.ringingUnacknowledged();
            return;
        }
        dialog.respond(current.response());
        Sent again = new Sent(current.response(), current.number(), current.begun(), 2 * current.interval());
        sent = Optional.of(again);
        await(again);
    }

    /** A PRACK came; false where it acknowledges nothing of ours. */
    boolean acknowledged(SIPRequest prack) {
        boolean ours = prack.getHeader(RAck.NAME) instanceof RAck rack
                && "INVITE".equals(rack.getMethod())
                && rack.getCSequenceNumber() == dialog.begunBy().sequence()
                && sent.filter(s -> s.number() == rack.getRSequenceNumber()).isPresent();
        if (ours) {
            sent = Optional.empty();
            Optional.ofNullable(waiting.poll()).ifPresent(this::begin);
        }
        return ours;
    }

    /** A description of the session is not acknowledged yet: the 2xx has to wait for that (§3). */
    boolean owed() {
        return sent.filter(s -> s.response().getRawContent() != null).isPresent();
    }

    /** The 2xx is sent: nothing is sent again after it, but a PRACK that is under way is still one (§3). */
    void answered() {
        answered = true;
        waiting.clear();
    }

    void stop() {
        sent = Optional.empty();
        waiting.clear();
    }
}
