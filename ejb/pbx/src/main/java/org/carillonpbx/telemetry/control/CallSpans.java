package org.carillonpbx.telemetry.control;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.FactListener;

/**
 * Makes one trace a call: a span for the call, and one below it for every leg, with the moments at which it rang and was
 * answered. Confined to the thread that tells facts.
 */
final class CallSpans implements FactListener {

    /** Calls whose end got lost make room for others. */
    private static final int MOST_OPEN = 50_000;

    private final Tracer tracer;
    private final Map<String, OpenCall> open = new LinkedHashMap<>();

    CallSpans(Tracer tracer) {
        this.tracer = Objects.requireNonNull(tracer, "tracer");
    }

    @Override
    public void onFact(CallFact fact) {
        String id = fact.call().value();
        if (fact instanceof CallFact.Began began) {
            begin(began);
        } else if (fact instanceof CallFact.Over over) {
            OpenCall call = open.remove(id);
            if (call != null) {
                call.over(over);
            }
        } else {
            OpenCall call = open.get(id);
            if (call != null) {
                call.tell(fact);
            }
        }
    }

    private void begin(CallFact.Began began) {
        Span span = tracer.spanBuilder("call")
                .setNoParent()
                .setSpanKind(SpanKind.SERVER)
                .setStartTimestamp(began.at())
                .setAttribute("carillon.call.id", began.call().value())
                .setAttribute("carillon.call.from", began.from().number())
                .setAttribute("carillon.call.called", began.called())
                .setAttribute("carillon.configuration", began.configuration())
                .setAttribute("sip.call_id", began.sipCallId())
                .setAttribute("network.peer", began.source())
                .startSpan();
        OpenCall call = new OpenCall(tracer, span, Context.root().with(span));
        call.leg(began.caller(), "leg in", SpanKind.SERVER, began.from(), began.at());
        open.put(began.call().value(), call);
        if (open.size() > MOST_OPEN) {
            String eldest = open.keySet().iterator().next();
            open.remove(eldest).forget(began.at());
        }
    }

    int size() {
        return open.size();
    }
}
