package org.carillonpbx.media.plane;

import java.util.Optional;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Conversion;
import org.carillonpbx.media.dtmf.EventClock;
import org.carillonpbx.media.graph.Transcoder;
import org.carillonpbx.media.rtp.Route;
import org.carillonpbx.media.rtp.Tally;
import org.carillonpbx.media.rtp.Transmission;
import org.carillonpbx.media.sdp.Agreement;
import org.carillonpbx.media.sdp.Format;

/**
 * Works out what becomes of each payload type between two parties: the same encoding goes through under the number the
 * receiver expects; another one is converted in place where that can be done, or else goes through the processing graph.
 */
final class RoutePlan {
    private static final int COMFORT_NOISE = Format.NOISE.payloadType();

    private final Agreement from;
    private final Agreement to;
    private final Codec[] processed = new Codec[128];
    private final int[] eventRates = new int[128];
    private final Route route;

    private RoutePlan(Agreement from, Agreement to, Route route) {
        this.from = from;
        this.to = to;
        this.route = route;
    }

    static Route between(Agreement from, Agreement to, Transmission target, Tally tally) {
        if (!from.direction().receives() || !to.direction().sends()) {
            return Route.nowhere(); // held on one side or the other
        }
        RoutePlan plan = new RoutePlan(from, to, Route.to(target));
        plan.layShortWays();
        plan.process(target, tally);
        return plan.route;
    }

    private void layShortWays() {
        for (Format format : from.incoming()) {
            Optional<Format> same = outgoing(format);
            boolean whole = !isTooLong() && (format.isEvent() || !isGappy());
            if (same.isPresent() && whole) {
                route.pass(format.payloadType(), same.get().payloadType());
            } else if (format.isEvent()) {
                events(format);
            } else if (isGappy() || !converts(format)) {
                format.codec().ifPresent(codec -> processed[format.payloadType()] = codec);
            }
        }
        if (to.takesNoise() && from.accepts(COMFORT_NOISE)) {
            route.pass(COMFORT_NOISE, COMFORT_NOISE);
        }
    }

    /** Silence is told by comfort noise to somebody who does not take that: it has to be made audible. */
    private boolean isGappy() {
        return from.mayBringNoise() && !to.takesNoise();
    }

    private Optional<Format> outgoing(Format format) {
        return to.outgoing().stream().filter(format::means).findFirst();
    }

    /** Events on another clock: what they say of time is converted. */
    private void events(Format format) {
        to.outgoing().stream()
                .filter(Format::isEvent)
                .findFirst()
                .ifPresent(other -> route.convert(
                        format.payloadType(),
                        other.payloadType(),
                        new EventClock(format.clockRate(), other.clockRate())));
    }

    /** Packets that the other side does not take in one piece. */
    private boolean isTooLong() {
        return from.ptime() > to.maxPtime();
    }

    private boolean converts(Format format) {
        Codec target = to.codec();
        Optional<Conversion> conversion =
                isTooLong() ? Optional.empty() : format.codec().flatMap(codec -> codec.conversionTo(target));
        conversion.ifPresent(way -> route.convert(format.payloadType(), Encodings.outgoingType(to), way));
        return conversion.isPresent();
    }

    private void process(Transmission target, Tally tally) {
        boolean any = false;
        for (Codec codec : processed) {
            any |= codec != null;
        }
        if (!any) {
            return;
        }
        boolean mainly = from.incoming().stream().anyMatch(format -> format.isOf(from.codec()) && isProcessed(format));
        from.incoming().stream()
                .filter(format -> format.isEvent() && mainly)
                .forEach(format -> eventRates[format.payloadType()] = format.clockRate());
        Transcoder transcoder = new Transcoder(processed, eventRates, Encodings.outgoing(to), target, tally);
        for (int type = 0; type < processed.length; type++) {
            if (processed[type] != null || eventRates[type] > 0) {
                route.process(type, transcoder);
            }
        }
        if (mainly && from.accepts(COMFORT_NOISE)) {
            route.process(COMFORT_NOISE, transcoder);
        }
    }

    private boolean isProcessed(Format format) {
        return processed[format.payloadType()] != null;
    }
}
