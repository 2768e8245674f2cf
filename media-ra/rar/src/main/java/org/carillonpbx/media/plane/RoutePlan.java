package org.carillonpbx.media.plane;

import java.util.Optional;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Conversion;
import org.carillonpbx.media.rtp.Route;
import org.carillonpbx.media.rtp.Transmission;
import org.carillonpbx.media.sdp.Agreement;
import org.carillonpbx.media.sdp.Format;

/**
 * Works out what becomes of each payload type between two parties: the same encoding goes through under the number the
 * receiver expects; another one is converted in place where that can be done, or dropped.
 */
final class RoutePlan {
    private RoutePlan() {}

    static Route between(Agreement from, Agreement to, Transmission target) {
        if (!from.direction().receives() || !to.direction().sends()) {
            return Route.nowhere(); // held on one side or the other
        }
        Route route = Route.to(target);
        for (Format format : from.incoming()) {
            to.outgoing().stream()
                    .filter(format::means)
                    .findFirst()
                    .ifPresentOrElse(
                            same -> route.pass(format.payloadType(), same.payloadType()),
                            () -> convert(format, to, route));
        }
        return route;
    }

    private static void convert(Format format, Agreement to, Route route) {
        Codec target = to.codec();
        Optional<Conversion> conversion = format.codec().flatMap(codec -> codec.conversionTo(target));
        Optional<Format> outgoing = to.outgoing().stream()
                .filter(candidate -> candidate.codec().filter(target::equals).isPresent())
                .findFirst();
        if (conversion.isPresent() && outgoing.isPresent()) {
            route.convert(format.payloadType(), outgoing.get().payloadType(), conversion.get());
        }
    }
}
