package org.carillonpbx.gateway;

import org.carillonpbx.call.LegId;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.media.PortReport;
import org.carillonpbx.trace.boundary.Witness;

/** The media adapter's events as the trace keeps them. Which digit was pressed is not kept: it may be a PIN's. */
final class MediaTestimony {
    private MediaTestimony() {}

    static void of(MediaEvent event, Witness witness) {
        LegId leg = Translation.leg(event);
        if (event instanceof MediaEvent.Latched latched) {
            witness.media(leg, "latched", latched.remoteAddress() + ":" + latched.remotePort());
        } else if (event instanceof MediaEvent.Silent silent) {
            witness.media(leg, "silent", silent.seconds() + " s");
        } else if (event instanceof MediaEvent.DigitPressed) {
            witness.media(leg, "digit", "");
        } else if (event instanceof MediaEvent.Recorded recorded) {
            witness.media(leg, "recorded", recorded.millis() / 1000 + " s " + recorded.trouble());
        } else if (event instanceof MediaEvent.Measured measured) {
            witness.media(leg, "measured", told(measured.report()));
        }
    }

    private static String told(PortReport report) {
        return String.format(
                java.util.Locale.ROOT,
                "%s · in %d, lost %d, jitter %.1f ms · out %d, lost %d, round trip %.1f ms",
                report.codec().isEmpty() ? "-" : report.codec(),
                report.packetsIn(),
                report.lost(),
                report.jitterMicros() / 1000.0,
                report.packetsOut(),
                report.lostThere(),
                report.roundTripMicros() / 1000.0);
    }
}
