package org.carillonpbx.gateway;

import java.util.List;
import java.util.Optional;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.LegEvent;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Quality;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.media.PortReport;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.DialogKey;

/** The adapters' events in call control's words. */
final class Translation {
    private Translation() {}

    /** Empty for what call control has no use for. */
    static Optional<LegEvent> of(DialogEvent event) {
        LegId leg = leg(event.dialog());
        if (event instanceof DialogEvent.Progressed progressed) {
            boolean rings = progressed.status() == 180 || progressed.sdp().isPresent();
            return rings ? Optional.of(new LegEvent.Rang(leg, progressed.sdp())) : Optional.empty();
        } else if (event instanceof DialogEvent.Answered answered) {
            return Optional.of(new LegEvent.Answered(leg, answered.sdp()));
        } else if (event instanceof DialogEvent.Rejected rejected) {
            Cause cause = Cause.of(rejected.status(), rejected.q850());
            return Optional.of(new LegEvent.Rejected(leg, cause, rejected.status() >= 600, rejected.q850()));
        } else if (event instanceof DialogEvent.Redirected redirected) {
            return Optional.of(redirected(leg, redirected.contacts()));
        } else if (event instanceof DialogEvent.DigitPressed pressed) {
            return Optional.of(new LegEvent.DigitSignalled(leg, pressed.digit()));
        } else if (event instanceof DialogEvent.Confirmed confirmed) {
            return Optional.of(new LegEvent.Confirmed(leg, confirmed.sdp()));
        } else if (event instanceof DialogEvent.Cancelled) {
            return Optional.of(new LegEvent.HungUp(leg, Cause.CANCELLED));
        } else if (event instanceof DialogEvent.Ended ended) {
            return Optional.of(new LegEvent.HungUp(leg, Endings.ofEnded(ended.status()), ended.q850()));
        } else if (event instanceof DialogEvent.Reoffered reoffered) {
            return Optional.of(new LegEvent.Reoffered(leg, reoffered.offer()));
        } else if (event instanceof DialogEvent.RefreshDue) {
            return Optional.of(new LegEvent.RefreshDue(leg));
        } else if (event instanceof DialogEvent.ReofferAnswered answered) {
            return Optional.of(new LegEvent.ReofferAnswered(leg, answered.status(), answered.sdp()));
        }
        return Optional.empty();
    }

    private static LegEvent redirected(LegId leg, List<DialogEvent.Redirected.Contact> contacts) {
        return new LegEvent.Redirected(
                leg,
                contacts.stream()
                        .filter(DialogEvent.Redirected.Contact::ours)
                        .map(contact -> contact.whom().user())
                        .toList(),
                contacts.stream()
                        .filter(contact -> !contact.ours())
                        .map(DialogEvent.Redirected.Contact::uri)
                        .toList());
    }

    static Optional<LegEvent> of(MediaEvent event) {
        LegId leg = leg(event);
        if (event instanceof MediaEvent.Silent) {
            return Optional.of(new LegEvent.Silent(leg));
        } else if (event instanceof MediaEvent.DigitPressed pressed) {
            return Optional.of(new LegEvent.DigitPressed(leg, pressed.digit()));
        } else if (event instanceof MediaEvent.Played played) {
            return Optional.of(new LegEvent.Played(leg, played.turn()));
        }
        return Optional.empty();
    }

    static Quality quality(PortReport report) {
        return new Quality(
                report.codec(),
                report.remote(),
                report.packetsIn(),
                report.packetsOut(),
                report.lost(),
                report.lostThere(),
                report.jitterMicros(),
                report.jitterThereMicros(),
                report.roundTripMicros());
    }

    static LegId leg(MediaEvent event) {
        return new LegId(event.port().value());
    }

    static LegId leg(DialogKey dialog) {
        return new LegId(dialog.value());
    }
}
