package org.carillonpbx.sip;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a call brings along about who makes it and how it came: what its sender says, which is no proof of anything, or what
 * we say. Text from the network is made fit to be shown, and bounded.
 *
 * @param asserted who the caller is as the network before says (P-Asserted-Identity, RFC 3325; else Remote-Party-ID)
 * @param preferred as whom the caller wants to be known, of several identities that it has (P-Preferred-Identity)
 * @param privacy what is to be kept from the callee (RFC 3323): lower-case words, {@code id}, {@code user}, …
 * @param steps by whom the call was diverted, the first one first (RFC 5806, RFC 7044)
 * @param hops how many more servers it may pass: Max-Forwards
 * @param secure whether it may go over TLS only, for it was asked for with a SIPS URI (RFC 5630)
 */
public record Provenance(
        Optional<Identity> asserted,
        Optional<Identity> preferred,
        Set<String> privacy,
        List<Step> steps,
        int hops,
        boolean secure) {

    private static final Provenance NONE = new Provenance(Optional.empty(), Optional.empty(), Set.of(), List.of(), 70);

    public Provenance {
        Objects.requireNonNull(asserted, "asserted");
        Objects.requireNonNull(preferred, "preferred");
        privacy = Set.copyOf(privacy);
        steps = List.copyOf(steps);
    }

    /** A call that may go over whatever there is. */
    public Provenance(
            Optional<Identity> asserted,
            Optional<Identity> preferred,
            Set<String> privacy,
            List<Step> steps,
            int hops) {
        this(asserted, preferred, privacy, steps, hops, false);
    }

    /** A call of which nothing is said. */
    public static Provenance none() {
        return NONE;
    }

    /** The caller does not want to be shown: RFC 3323 §4.2 and RFC 3325 §9.3. */
    public boolean anonymous() {
        return privacy.contains("id") || privacy.contains("user") || privacy.contains("header");
    }

    /**
     * One diversion.
     *
     * @param by whose number was left
     * @param reason a word of RFC 5806 §4.2: {@code unconditional}, {@code user-busy}, {@code no-answer}, …
     * @param hidden the number is not to be shown
     */
    public record Step(Identity by, String reason, boolean hidden) {
        public Step {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
