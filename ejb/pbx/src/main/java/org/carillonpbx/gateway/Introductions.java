package org.carillonpbx.gateway;

import java.util.Optional;
import java.util.Set;
import org.carillonpbx.call.Journey;
import org.carillonpbx.call.Party;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Provenance;

/**
 * What a callee's side is told of a caller. Our own phones see who calls unless the caller wants to stay unnamed; a trusted
 * peer is told even then, and asked to keep it to itself (RFC 3325 §7).
 */
final class Introductions {
    private static final Identity UNNAMED = new Identity("anonymous", "anonymous.invalid", "Anonymous");

    private final Trust trust;

    Introductions(Trust trust) {
        this.trust = trust;
    }

    /** The From of the callee's INVITE. */
    static Identity from(Party caller, Journey journey) {
        return journey.unnamed() ? UNNAMED : identity(caller);
    }

    static Identity identity(Party party) {
        return new Identity(party.number(), "", party.name());
    }

    Provenance of(Party caller, Journey journey, Optional<Peer> callee) {
        boolean trusted = callee.filter(trust::covers).isPresent();
        boolean told = journey.vouched() && !caller.number().isEmpty() && (trusted || !journey.unnamed());
        return new Provenance(
                told ? Optional.of(identity(caller)) : Optional.empty(),
                Optional.empty(),
                journey.unnamed() && trusted ? Set.of("id") : Set.of(),
                journey.diversions().stream()
                        .map(step ->
                                new Provenance.Step(identity(step.by()), Callers.word(step.reason()), step.hidden()))
                        .toList(),
                journey.hops(),
                journey.secure());
    }
}
