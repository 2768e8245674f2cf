package org.carillonpbx.sip.stack;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.MessageEvent;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.SipListener;
import org.carillonpbx.sip.Traced;
import org.carillonpbx.sip.event.NotifyOutcome;

/** Who is told and asked: the one active endpoint, or nobody before its activation and after its end. Thread-safe. */
public final class Audience {

    private final AtomicReference<SipListener> listener = new AtomicReference<>();

    public void seat(SipListener arriving) {
        listener.set(arriving);
    }

    /** Takes the listener away; harmless where another one has come or none is left. */
    public void leave(SipListener leaving) {
        listener.compareAndSet(leaving, null);
    }

    public Optional<SipListener> present() {
        return Optional.ofNullable(listener.get());
    }

    /** Tells an event; a listener's failure stays its own. */
    public void tell(DialogEvent event) {
        SipListener present = listener.get();
        if (present == null) {
            return;
        }
        try {
            present.onDialogEvent(event);
        } catch (RuntimeException e) {
            SipFaults.listenerFailed(event.dialog().value(), e);
        }
    }

    /** Tells what became of a NOTIFY; a listener's failure stays its own. */
    public void notified(NotifyOutcome outcome) {
        SipListener present = listener.get();
        if (present == null) {
            return;
        }
        try {
            present.onNotified(outcome);
        } catch (RuntimeException e) {
            SipFaults.listenerFailed("subscription " + outcome.key().value(), e);
        }
    }

    /** Tells what happened to a MESSAGE; a listener's failure stays its own. */
    public void tell(MessageEvent event) {
        SipListener present = listener.get();
        if (present == null) {
            return;
        }
        try {
            present.onMessageEvent(event);
        } catch (RuntimeException e) {
            SipFaults.listenerFailed(event.message().value(), e);
        }
    }

    /** Tells what was seen on the wire; a listener's failure stays its own. */
    public void traced(List<Traced> seen) {
        SipListener present = listener.get();
        if (present == null) {
            return;
        }
        try {
            present.onTraced(seen);
        } catch (RuntimeException e) {
            SipFaults.listenerFailed("trace", e);
        }
    }

    /** Tells that a connection has ended; a listener's failure stays its own. */
    public void flowLost(Peer flow) {
        SipListener present = listener.get();
        if (present == null) {
            return;
        }
        try {
            present.onFlowLost(flow);
        } catch (RuntimeException e) {
            SipFaults.listenerFailed("flow " + flow, e);
        }
    }
}
