package org.carillonpbx.telemetry.control;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Party;

/** The spans of a call that goes on. */
final class OpenCall {

    /** What an operator has to look into; a busy callee is none of it. */
    private static final Set<Cause> TROUBLE =
            EnumSet.of(Cause.FAULT, Cause.LOST, Cause.CONGESTION, Cause.MEDIA_TIMEOUT);

    private final Tracer tracer;
    private final Span call;
    private final Context below;
    private final Map<LegId, Span> legs = new HashMap<>();

    OpenCall(Tracer tracer, Span call, Context below) {
        this.tracer = tracer;
        this.call = call;
        this.below = below;
    }

    void leg(LegId leg, String name, SpanKind kind, Party party, Instant at) {
        legs.put(
                leg,
                tracer.spanBuilder(name)
                        .setParent(below)
                        .setSpanKind(kind)
                        .setStartTimestamp(at)
                        .setAttribute("carillon.leg.id", leg.value())
                        .setAttribute("carillon.leg.party", party.number())
                        .startSpan());
    }

    void tell(CallFact fact) {
        if (fact instanceof CallFact.LegAdded added) {
            leg(added.leg(), "leg out", SpanKind.CLIENT, added.to(), added.at());
        } else if (fact instanceof CallFact.Routed routed) {
            call.setAttribute("carillon.feature", routed.feature());
        } else if (fact instanceof CallFact.LegRang rang) {
            mark(rang.leg(), "rang", rang.at());
        } else if (fact instanceof CallFact.LegAnswered answered) {
            mark(answered.leg(), "answered", answered.at());
        } else if (fact instanceof CallFact.Held held) {
            mark(held.leg(), held.held() ? "held" : "resumed", held.at());
        } else if (fact instanceof CallFact.Connected connected) {
            call.addEvent("connected", connected.at());
        } else if (fact instanceof CallFact.LegEnded ended) {
            end(ended);
        }
    }

    private void mark(LegId leg, String event, Instant at) {
        Optional.ofNullable(legs.get(leg)).ifPresent(span -> span.addEvent(event, at));
    }

    private void end(CallFact.LegEnded ended) {
        Span span = legs.remove(ended.leg());
        if (span != null) {
            span.setAttribute("carillon.leg.ended_by_peer", ended.byPeer());
            close(span, ended.cause(), ended.at());
        }
    }

    void over(CallFact.Over over) {
        legs.values().forEach(span -> close(span, over.cause(), over.at()));
        close(call, over.cause(), over.at());
    }

    /** Its end will not be told any more. */
    void forget(Instant at) {
        legs.values().forEach(span -> span.end(at));
        call.end(at);
    }

    private static void close(Span span, Cause cause, Instant at) {
        span.setAttribute("carillon.cause", cause.name().toLowerCase(Locale.ROOT));
        span.setAttribute("sip.status_code", cause.sipStatus());
        if (TROUBLE.contains(cause)) {
            span.setStatus(StatusCode.ERROR, cause.name().toLowerCase(Locale.ROOT));
        }
        span.end(at);
    }
}
