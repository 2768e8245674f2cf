package org.carillonpbx.directory.boundary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carillonpbx.call.Line;
import org.carillonpbx.call.Party;
import org.carillonpbx.digest.boundary.DigestAlgorithm;

/**
 * An extension as those see it who let its phones in: with the HA1 of each digest algorithm (RFC 7616 §3.4.2), as
 * hexadecimal text. Immutable by agreement: nobody writes into the arrays. Shows no secret in its text.
 */
public final class Account {
    private final Line line;
    private final int maxContacts;
    private final Map<DigestAlgorithm, byte[]> ha1;

    public Account(Line line, int maxContacts, Map<DigestAlgorithm, byte[]> ha1) {
        this.line = line;
        this.maxContacts = maxContacts;
        this.ha1 = ha1.isEmpty() ? Map.of() : new EnumMap<>(ha1);
    }

    public String number() {
        return line.party().number();
    }

    public Party party() {
        return line.party();
    }

    public Line line() {
        return line;
    }

    public boolean enabled() {
        return line.enabled();
    }

    /** How many phones may be registered at once. */
    public int maxContacts() {
        return maxContacts;
    }

    /** The algorithms that this account can be proved with. */
    public List<DigestAlgorithm> algorithms() {
        return List.copyOf(ha1.keySet());
    }

    public Optional<byte[]> ha1(DigestAlgorithm algorithm) {
        return Optional.ofNullable(ha1.get(algorithm));
    }

    @Override
    public String toString() {
        return "Account[" + number() + "]";
    }
}
