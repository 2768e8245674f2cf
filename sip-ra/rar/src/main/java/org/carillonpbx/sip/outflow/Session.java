package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.util.ListIterator;
import java.util.concurrent.TimeUnit;
import javax.sip.header.AllowHeader;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.session.SessionTimer;

/**
 * Keeps a call from outliving its far side (RFC 4028). Confined to its dialog's lane, but for {@link #look}.
 *
 * <p>No timer of its own: a round over all dialogs asks each, once a second, whether anything is due.
 */
final class Session {

    private final CallDialog dialog;
    private final Tools tools;
    private final SessionTimer timer;
    private boolean takesUpdate;
    private volatile long next = SessionTimer.NEVER;

    Session(CallDialog dialog, Tools tools) {
        this.dialog = dialog;
        this.tools = tools;
        this.timer = new SessionTimer(
                tools.node().settings().dialogs().sessionSeconds(),
                tools.node().settings().dialogs().leastSessionSeconds());
    }

    /** The clock of the round and of the timers, milliseconds. */
    static long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    /** Takes notice of what the far side says it can do. */
    void supports(SIPMessage message) {
        if (message.getHeader(AllowHeader.NAME) != null) {
            takesUpdate = allows(message, "UPDATE");
        }
    }

    private static boolean allows(SIPMessage message, String method) {
        ListIterator<?> headers = message.getHeaders(AllowHeader.NAME);
        while (headers.hasNext()) {
            if (headers.next() instanceof AllowHeader allow && method.equalsIgnoreCase(allow.getMethod())) {
                return true;
            }
        }
        return false;
    }

    boolean takesUpdate() {
        return takesUpdate;
    }

    void propose(SIPRequest request) {
        SessionHeaders.propose(request, timer);
    }

    /** They accepted a request of ours. */
    void agreed(SIPResponse success) {
        supports(success);
        timer.agreed(SessionHeaders.terms(success), now());
        await(now());
    }

    /** We accept a request of theirs. */
    void accept(SIPRequest request, SIPResponse success) {
        supports(request);
        if (request.getMethod().equals("UPDATE") && !dialog.up() && !timer.runs()) {
            return; // the session begins with the answer to the INVITE
        }
        SessionHeaders.accept(request, success, timer, now());
        await(now());
    }

    /** 422 to an INVITE of ours: true where a longer session can be proposed now. */
    boolean raised(SIPResponse tooBrief) {
        return timer.raise(SessionHeaders.minimum(tooBrief));
    }

    /** They refused a request of ours. */
    void refused(SIPResponse failure) {
        int status = failure.getStatusCode();
        if (status == 422) {
            raised(failure);
        } else if ((status == 405 || status == 501)
                && "UPDATE".equals(failure.getCSeq().getMethod())) {
            takesUpdate = false;
        }
        timer.refused(now());
        await(now());
    }

    /** A request of ours came to nothing. */
    void failed() {
        timer.failed(now());
        await(now());
    }

    private void await(long now) {
        next = timer.next(now);
    }

    /** Called from the round. */
    void look(long now) {
        if (now >= next) {
            next = SessionTimer.NEVER;
            dialog.post(this::due);
        }
    }

    private void due() {
        if (dialog.ended()) {
            return;
        }
        long now = now();
        switch (timer.due(now)) {
            case EXPIRED -> dialog.lost(408, "the session expired");
            case REFRESH -> {
                refresh();
                timer.failed(now); // until the far side says that it did not
                await(now);
            }
            case NOTHING -> await(now);
        }
    }

    /** §7.4: by UPDATE where the far side takes it; else by a re-INVITE, whose offer call control has to make. */
    private void refresh() {
        if (!takesUpdate) {
            dialog.tell(new DialogEvent.RefreshDue(dialog.key()));
        } else if (!dialog.reoffers().refresh()) {
            tools.node().counters().sendFailed();
        }
    }
}
