package org.carillonpbx.registrar.control;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.carillonpbx.registrar.boundary.Reachability;
import org.carillonpbx.registrar.entity.Contact;
import org.carillonpbx.sip.Peer;

/**
 * Finds out which phones are gone without a word, by asking them: a mapping in a NAT that has vanished, a phone without
 * power. With the usual settings a dead flow's binding is removed within 90 seconds (RFC 5626 §4.4 leaves that to us for UDP).
 * Asks so many a round that the rounds spread the load. Confined to one thread, save for the answers.
 */
final class FlowWatch {
    private static final int MOST_A_ROUND = 500;

    private final ContactBook book;
    private final Pulses pulses;
    private final Reachability reachability;
    private final WatchSettings settings;
    private final InstantSource clock;

    FlowWatch(ContactBook book, Pulses pulses, Reachability reachability, WatchSettings settings, InstantSource clock) {
        this.book = book;
        this.pulses = pulses;
        this.reachability = reachability;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks whoever is due. */
    void round() {
        long now = clock.millis();
        int left = MOST_A_ROUND;
        Set<Pulses.Flow> flows = new HashSet<>();
        Set<Peer> peers = new HashSet<>();
        for (String extension : book.extensions()) {
            for (Contact contact : book.contacts(extension)) {
                flows.add(Pulses.Flow.of(contact));
                peers.add(contact.source());
                if (left > 0 && settings.watches(contact) && due(contact, now)) {
                    left--;
                    ask(extension, contact, now);
                }
            }
        }
        pulses.keep(flows, peers);
    }

    private boolean due(Contact contact, long now) {
        Pulse pulse = pulses.of(contact);
        if (pulse.waiting()) {
            return false;
        }
        // a phone that has just registered was heard of just now
        long heard = Math.max(pulse.askedAt(), contact.refreshedAt());
        Duration pause = pulse.failures() > 0 ? WatchSettings.AGAIN : settings.every();
        return now - (pulse.failures() > 0 ? pulse.askedAt() : heard) >= pause.toMillis();
    }

    private void ask(String extension, Contact contact, long now) {
        pulses.change(contact, pulse -> pulse.asked(now));
        reachability
                .ask(contact.uri(), contact.source(), contact.path())
                .whenComplete((answer, fault) -> settle(extension, contact, Optional.ofNullable(answer)));
    }

    /** @param answer empty where nothing was asked */
    private void settle(String extension, Contact contact, Optional<Optional<Duration>> answer) {
        if (answer.isEmpty()) {
            pulses.change(contact, Pulse::spared);
        } else if (answer.get().isPresent()) {
            long micros = answer.get().get().toNanos() / 1_000;
            pulses.change(contact, pulse -> pulse.answered(micros));
        } else {
            pulses.change(contact, Pulse::silent);
            if (pulses.of(contact).failures() >= settings.failures()) {
                book.drop(extension, candidate -> silentAs(candidate, contact));
            }
        }
    }

    /** The same flow, and nothing was registered over it since it was asked. */
    private static boolean silentAs(Contact candidate, Contact contact) {
        return candidate.uri().equals(contact.uri())
                && candidate.source().equals(contact.source())
                && candidate.refreshedAt() == contact.refreshedAt();
    }
}
