package org.carillonpbx.sip.stack;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** What operators read of the SIP adapter: stable ids CARILLON1000 to CARILLON1999. */
public final class SipMessages {

    private static final Logger LOG = Logger.getLogger("org.carillonpbx.sip");
    private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final AtomicLong LAST_FAULT = new AtomicLong(System.nanoTime() - PAUSE_NANOS);

    private SipMessages() {}

    public static void listening(List<String> points) {
        LOG.infof("CARILLON1001: SIP is listening on %s", String.join(", ", points));
    }

    public static void stopped() {
        LOG.info("CARILLON1002: SIP has stopped listening");
    }

    /** The text of the one failure that an operator meets most: somebody else has the port. */
    public static String cannotListen(String transport, ListenAddress address, String reason) {
        return "CARILLON1003: SIP cannot listen on " + transport + " " + address + ": " + reason
                + ". Is another SIP server running there? Change carillon.sip.bind or carillon.sip.port.";
    }

    public static void restarted(String reason) {
        LOG.warnf("CARILLON1004: the SIP stack was restarted: %s", reason);
    }

    public static void restartFailed(Throwable failure) {
        LOG.errorf("CARILLON1005: the SIP stack could not be restarted: %s", failure.getMessage());
    }

    public static void listenerFailed(String dialog, Throwable failure) {
        faulted("CARILLON1006: the listener failed on an event of dialog " + dialog, failure);
    }

    /** A fault of ours on a message: at most one a minute is written, for whoever sends it may send many. */
    public static void requestFaulted(String method, Throwable failure) {
        faulted("CARILLON1007: a fault while answering " + method, failure);
    }

    public static void commandFaulted(Throwable failure) {
        faulted("CARILLON1008: a fault while sending", failure);
    }

    public static void certificateRenewed(Instant expires) {
        LOG.infof("CARILLON1011: SIP over TLS has taken up a new certificate, valid until %s", expires);
    }

    public static void certificateUnusable(String reason) {
        LOG.errorf("CARILLON1012: SIP over TLS keeps its old certificate, for the new one cannot be used: %s", reason);
    }

    private static void faulted(String text, Throwable failure) {
        long now = System.nanoTime();
        long last = LAST_FAULT.get();
        if (now - last >= PAUSE_NANOS && LAST_FAULT.compareAndSet(last, now)) {
            LOG.error(text + " (further ones within a minute are not written)", failure);
        } else {
            LOG.debug(text, failure);
        }
    }
}
