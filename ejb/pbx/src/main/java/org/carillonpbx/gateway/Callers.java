package org.carillonpbx.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carillonpbx.call.Diversion;
import org.carillonpbx.call.IncomingCall;
import org.carillonpbx.call.Journey;
import org.carillonpbx.call.Party;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.Provenance;

/**
 * Who a caller is to the rest of the PBX (RFC 3325): what it proved, or what a trusted peer says of it. What others say is
 * neither believed nor told on; their wish to stay unnamed is granted to everybody.
 */
final class Callers {
    private static final String NOBODY = "anonymous.invalid";

    private final Trust trust;
    private final Notes notes;

    Callers(Trust trust, Notes notes) {
        this.trust = trust;
        this.notes = notes;
    }

    IncomingCall incoming(DialogEvent.IncomingCall call) {
        boolean trusted = trust.covers(call.source());
        Provenance said = call.provenance();
        Optional<Identity> asserted = said.asserted().filter(whom -> trusted);
        Journey journey = new Journey(
                asserted.isPresent() || !call.account().isEmpty(),
                said.anonymous() || NOBODY.equalsIgnoreCase(call.from().host()),
                trusted ? said.steps().stream().map(Callers::diversion).toList() : List.of(),
                said.steps().stream().map(step -> step.by().user()).toList(),
                Math.max(0, Math.min(said.hops(), Journey.HOPS) - 1),
                notes.pass(call.headers(), trusted),
                call.device(),
                said.secure());
        return new IncomingCall(
                Translation.leg(call.dialog()),
                asserted.map(whom -> new Party(whom.user(), whom.displayName())).orElseGet(() -> proven(call)),
                call.called(),
                call.offer(),
                call.source().toString(),
                call.source().address(),
                call.sipCallId(),
                journey,
                call.acknowledges());
    }

    /**
     * A caller that proved who it is bears its extension's number, whatever its From header says; a guest its whole address,
     * which no extension's number can be taken for.
     */
    private static Party proven(DialogEvent.IncomingCall call) {
        Identity from = call.from();
        String number = call.account().isEmpty()
                ? from.user() + "@" + (from.host().isEmpty() ? NOBODY : from.host())
                : call.account();
        return new Party(number, from.displayName());
    }

    private static Diversion diversion(Provenance.Step step) {
        return new Diversion(
                new Party(step.by().user(), step.by().displayName()), reason(step.reason()), step.hidden());
    }

    static Diversion.Reason reason(String word) {
        for (Diversion.Reason reason : Diversion.Reason.values()) {
            if (word(reason).equals(word)) {
                return reason;
            }
        }
        return Diversion.Reason.UNKNOWN;
    }

    /** The word of RFC 5806 §4.2 for it. */
    static String word(Diversion.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
