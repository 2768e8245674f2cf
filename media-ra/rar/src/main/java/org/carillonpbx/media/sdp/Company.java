package org.carillonpbx.media.sdp;

import java.util.List;
import org.carillonpbx.media.codec.Codec;

/**
 * The other party of a call, as far as a negotiation minds it.
 *
 * @param codecs the encodings that it offers or speaks; none where there is no other party, or nothing is known of it yet
 * @param noise whether it takes comfort noise (RFC 3389)
 */
public record Company(List<Codec> codecs, boolean noise) {
    public static final Company NOBODY = new Company(List.of(), false);

    public Company {
        codecs = List.copyOf(codecs);
    }

    /**
     * Whether a party that speaks this may say by comfort noise that it says nothing: not where its packets would go to
     * somebody who waits for sound.
     */
    boolean bearsNoiseBeside(Codec codec) {
        return noise
                || codecs.stream()
                        .noneMatch(other ->
                                other.equals(codec) || codec.conversionTo(other).isPresent());
    }
}
