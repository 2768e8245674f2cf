package org.carillonpbx.telemetry.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Instant;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Party;
import org.junit.jupiter.api.Test;

class CallSpansTest {
    private static final CallId CALL = new CallId("node1-1");
    private static final LegId CALLER = new LegId("node1-i1");
    private static final LegId CALLEE = new LegId("node1-o1");
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private final InMemorySpanExporter exported = InMemorySpanExporter.create();
    private final CallSpans spans = new CallSpans(SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(exported))
            .build()
            .get("test"));

    @Test
    void anAnsweredCallIsOneTraceWithASpanForEachLeg() {
        begin();
        spans.onFact(new CallFact.Routed(CALL, START, "dial", "1002"));
        spans.onFact(new CallFact.LegAdded(CALL, at(10), CALLEE, new Party("1002", "Bob"), "sip:1002@192.0.2.2"));
        spans.onFact(new CallFact.LegRang(CALL, at(50), CALLEE));
        spans.onFact(new CallFact.LegAnswered(CALL, at(3_000), CALLEE));
        spans.onFact(new CallFact.Connected(CALL, at(3_001), CALLER, CALLEE));
        spans.onFact(new CallFact.LegEnded(CALL, at(9_000), CALLEE, Cause.NORMAL, true));
        spans.onFact(new CallFact.LegEnded(CALL, at(9_001), CALLER, Cause.NORMAL, false));
        spans.onFact(new CallFact.Over(CALL, at(9_001), Cause.NORMAL));

        SpanData call = span("call");
        SpanData out = span("leg out");
        assertThat(exported.getFinishedSpanItems())
                .hasSize(3)
                .extracting(SpanData::getTraceId)
                .containsOnly(call.getTraceId());
        assertThat(out.getParentSpanId()).isEqualTo(call.getSpanId());
        assertThat(out.getEvents()).extracting(EventData::getName).containsExactly("rang", "answered");
        assertThat(call.getAttributes().get(AttributeKey.stringKey("carillon.call.id")))
                .isEqualTo("node1-1");
        assertThat(call.getAttributes().get(AttributeKey.stringKey("sip.call_id")))
                .isEqualTo("abc@phone");
        assertThat(call.getEndEpochNanos() - call.getStartEpochNanos()).isEqualTo(9_001_000_000L);
        assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(spans.size()).isZero();
    }

    @Test
    void aFaultOfOursIsMarkedAsAnError() {
        begin();
        spans.onFact(new CallFact.LegEnded(CALL, at(5), CALLER, Cause.FAULT, false));
        spans.onFact(new CallFact.Over(CALL, at(5), Cause.FAULT));

        assertThat(span("call").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    }

    @Test
    void aBusyCalleeIsNoError() {
        begin();
        spans.onFact(new CallFact.Over(CALL, at(5), Cause.BUSY));

        assertThat(span("call").getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(exported.getFinishedSpanItems()).hasSize(2);
    }

    @Test
    void factsOfACallWhoseBeginningIsUnknownMakeNoSpan() {
        spans.onFact(new CallFact.LegAnswered(CALL, START, CALLEE));
        spans.onFact(new CallFact.Over(CALL, START, Cause.NORMAL));

        assertThat(exported.getFinishedSpanItems()).isEmpty();
    }

    @Test
    void callsWhoseEndGotLostMakeRoomForOthers() {
        for (int i = 0; i < 50_010; i++) {
            spans.onFact(new CallFact.Began(
                    new CallId("c" + i), START, new LegId("l" + i), new Party("1001", ""), "1002", "x", "y", 1));
        }
        assertThat(spans.size()).isEqualTo(50_000);
    }

    private void begin() {
        spans.onFact(new CallFact.Began(
                CALL, START, CALLER, new Party("1001", "Alice"), "1002", "abc@phone", "udp:192.0.2.1:5060", 7));
    }

    private static Instant at(long millis) {
        return START.plusMillis(millis);
    }

    private SpanData span(String name) {
        return exported.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
