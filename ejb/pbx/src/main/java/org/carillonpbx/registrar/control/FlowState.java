package org.carillonpbx.registrar.control;

import java.util.OptionalLong;
import org.carillonpbx.registrar.entity.Contact;
import org.carillonpbx.sip.Transport;

/** What is known of a contact's flow: whether it stands, and how long an answer over it takes. */
public record FlowState(boolean connected, OptionalLong roundTripMicros) {

    /** Starts at {@code startedAt}: connections that were made before are gone; a lost one takes its bindings along. */
    public static FlowState of(Contact contact, Pulses pulses, long startedAt) {
        Pulse pulse = pulses.of(contact);
        boolean stands = contact.source().transport() != Transport.UDP && contact.refreshedAt() >= startedAt;
        return new FlowState(
                stands || pulse.beats(),
                pulse.roundTripMicros().map(OptionalLong::of).orElse(OptionalLong.empty()));
    }
}
