package org.carillonpbx.traffic.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Party;
import org.carillonpbx.call.Quality;
import org.carillonpbx.traffic.boundary.TrafficFigures;
import org.junit.jupiter.api.Test;

class TrafficBookTest {
    private static final LegId CALLER = new LegId("a");
    private static final LegId CALLEE = new LegId("b");

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final TrafficBook book = new TrafficBook(() -> now);
    private int count;

    private void after(double seconds) {
        now = now.plus(Duration.ofMillis((long) (seconds * 1000)));
    }

    private CallId begins() {
        CallId call = new CallId("c" + count++);
        book.onFact(new CallFact.Began(call, now, CALLER, new Party("1001", ""), "1002", "x", "y", 1));
        return call;
    }

    private void isOver(CallId call, Cause cause) {
        book.onFact(new CallFact.Over(call, now, cause));
    }

    private void talks(double ringing, double seconds) {
        CallId call = begins();
        after(ringing);
        book.onFact(new CallFact.LegRang(call, now, CALLEE));
        after(1);
        book.onFact(new CallFact.LegAnswered(call, now, CALLEE));
        book.onFact(new CallFact.LegAnswered(call, now, CALLER));
        after(seconds);
        isOver(call, Cause.NORMAL);
    }

    private void fails(Cause cause) {
        isOver(begins(), cause);
    }

    @Test
    void nothingIsKnownOfNoCalls() {
        TrafficFigures figures = book.figures();
        assertThat(figures.callsPerSecond()).isZero();
        assertThat(figures.answered()).isNaN();
        assertThat(figures.opinion()).isNaN();
    }

    @Test
    void callsAreJudgedByHowTheyEnd() {
        talks(0.5, 30);
        talks(1.5, 90);
        fails(Cause.BUSY);
        fails(Cause.NO_ANSWER);
        fails(Cause.UNKNOWN_NUMBER);
        fails(Cause.CONGESTION);
        fails(Cause.FAULT);
        fails(Cause.UNREACHABLE);
        TrafficFigures figures = book.figures();
        assertThat(figures.answered()).isEqualTo(2 / 8.0);
        assertThat(figures.effective()).isEqualTo(4 / 8.0);
        assertThat(figures.meanSeconds()).isEqualTo(60);
        assertThat(figures.postDialSeconds()).isCloseTo(1, within(0.001));
        assertThat(figures.callsPerSecond()).isCloseTo(8 / 124.0, within(0.001));
    }

    @Test
    void whatIsAQuarterOfAnHourOldIsForgotten() {
        talks(1, 10);
        after(14 * 60);
        assertThat(book.figures().answered()).isEqualTo(1);
        after(60);
        assertThat(book.figures().answered()).isNaN();
        assertThat(book.figures().callsPerSecond()).isZero();
        talks(1, 10);
        assertThat(book.figures().callsPerSecond()).isCloseTo(1 / (14 * 60.0), within(0.0002));
    }

    @Test
    void soundIsScoredAfterTheCallToo() {
        CallId call = begins();
        isOver(call, Cause.NORMAL);
        book.onFact(new CallFact.Measured(call, now, CALLEE, new Quality("PCMU", "", 1000, 1000, 0, 0, 0, 0, 0)));
        book.onFact(new CallFact.Measured(call, now, CALLER, new Quality("PCMU", "", 900, 1000, 100, 0, 0, 0, 0)));
        book.onFact(new CallFact.Measured(call, now, CALLER, new Quality("", "", 0, 0, 0, 0, 0, 0, 0)));
        assertThat(book.figures().opinion()).isBetween(3.0, 3.8);
    }
}
