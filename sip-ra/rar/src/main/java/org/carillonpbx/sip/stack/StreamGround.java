package org.carillonpbx.sip.stack;

import java.util.Optional;
import org.carillonpbx.sip.perimeter.Perimeter;
import org.carillonpbx.sip.stream.Census;
import org.carillonpbx.sip.stream.StreamLimits;
import org.carillonpbx.sip.stream.Tally;
import org.carillonpbx.sip.tls.LiveTls;

/**
 * What all listening points for streams share, and what outlives a restart of the stack.
 *
 * @param tls empty where TLS is not listened on
 */
record StreamGround(
        StreamLimits limits,
        Census census,
        Tally tally,
        Optional<LiveTls> tls,
        Counters counters,
        Perimeter perimeter,
        Dscp marking) {

    static StreamGround of(SipSettings settings, Counters counters, Perimeter perimeter) {
        return new StreamGround(
                settings.streams(),
                new Census(settings.streams()),
                new Tally(fault -> SipFaults.requestFaulted("a connection", fault)),
                settings.tls().port() > 0 ? Optional.of(new LiveTls(settings.tls())) : Optional.empty(),
                counters,
                perimeter,
                settings.marking());
    }
}
