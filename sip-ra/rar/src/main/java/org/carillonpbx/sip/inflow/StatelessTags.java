package org.carillonpbx.sip.inflow;

import gov.nist.javax.sip.message.SIPRequest;
import java.security.SecureRandom;

/**
 * To tags of responses that leave no state behind: a request that is sent again has to get the same one (RFC 3261 §8.2.7).
 * They need not be secret, only differ between requests.
 */
final class StatelessTags {

    private final long seed = new SecureRandom().nextLong();

    String of(SIPRequest request) {
        String branch = request.getTopmostVia().getBranch();
        long mixed = seed;
        mixed = mix(mixed ^ request.getCallId().getCallId().hashCode());
        mixed = mix(mixed ^ (branch == null ? request.getCSeq().getSeqNumber() : branch.hashCode()));
        return Long.toHexString(mixed);
    }

    /** The finalizer of SplitMix64. */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
