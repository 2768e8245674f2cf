package org.carillonpbx.journal.control;

import java.time.Instant;
import java.util.Optional;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Party;
import org.carillonpbx.call.Quality;

/** One leg of a call, as far as it has been told. */
record LegStory(
        LegId leg,
        Party party,
        String target,
        boolean caller,
        Instant startedAt,
        Optional<Instant> ringingAt,
        Optional<Instant> answeredAt,
        Optional<Instant> endedAt,
        Optional<Cause> cause,
        boolean endedByPeer,
        Optional<Quality> quality) {

    static LegStory begin(LegId leg, Party party, String target, boolean caller, Instant at) {
        return new LegStory(
                leg,
                party,
                target,
                caller,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    LegStory rang(Instant at) {
        return ringingAt.isPresent()
                ? this
                : new LegStory(
                        leg,
                        party,
                        target,
                        caller,
                        startedAt,
                        Optional.of(at),
                        answeredAt,
                        endedAt,
                        cause,
                        endedByPeer,
                        quality);
    }

    LegStory answered(Instant at) {
        return answeredAt.isPresent()
                ? this
                : new LegStory(
                        leg,
                        party,
                        target,
                        caller,
                        startedAt,
                        ringingAt,
                        Optional.of(at),
                        endedAt,
                        cause,
                        endedByPeer,
                        quality);
    }

    LegStory ended(Instant at, Cause why, boolean byPeer) {
        return endedAt.isPresent()
                ? this
                : new LegStory(
                        leg,
                        party,
                        target,
                        caller,
                        startedAt,
                        ringingAt,
                        answeredAt,
                        Optional.of(at),
                        Optional.of(why),
                        byPeer,
                        quality);
    }

    LegStory measured(Quality measured) {
        return new LegStory(
                leg,
                party,
                target,
                caller,
                startedAt,
                ringingAt,
                answeredAt,
                endedAt,
                cause,
                endedByPeer,
                Optional.of(measured));
    }
}
