package org.carillonpbx.explanation.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.journal.boundary.CallRecord;
import org.carillonpbx.journal.boundary.LegRecord;
import org.carillonpbx.trace.boundary.Ladder;

/** Tells a call from 1001 to 1002 as its record and its ladder show it. */
final class Story {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final String cause;
    private final int status;
    private final List<LegRecord> legs = new ArrayList<>();
    private final List<Ladder.Step> steps = new ArrayList<>();
    private boolean answered;
    private boolean traced;

    private Story(String cause, int status) {
        this.cause = cause;
        this.status = status;
    }

    /** It ended so. */
    static Story ended(String cause, int status) {
        return new Story(cause, status).leg("1001", true, false, cause, 0, 0, 0);
    }

    static Story talked(String cause, int status, long fromCaller, long fromCallee) {
        Story story = new Story(cause, status);
        story.answered = true;
        return story.leg("1001", true, true, cause, fromCaller, fromCallee, 0)
                .leg("1002", false, true, cause, fromCallee, fromCaller, 0);
    }

    /** 1002's phone was called. */
    Story calling() {
        return leg("1002", false, false, cause, 0, 0, 0);
    }

    Story ringing() {
        return leg("1002", false, true, cause, 0, 0, 0);
    }

    Story losing(long lost) {
        LegRecord last = legs.remove(legs.size() - 1);
        return leg(last.number(), last.caller(), true, last.cause(), last.packetsIn(), last.packetsOut(), lost);
    }

    /** The callee's phone answered our INVITE so. */
    Story phoneSays(String title) {
        return step("response", 2, 1, title, "", false, "CSeq: 1 INVITE");
    }

    Story traced() {
        traced = true;
        return step("request", 0, 1, "INVITE", "iLBC, speex", false, "CSeq: 1 INVITE");
    }

    Story mediaRefused(int column) {
        return step("event", column, column, "refused", "NOT_ACCEPTABLE", false, "");
    }

    /** After a challenge, which was acknowledged. */
    Story answerRepeated() {
        step("request", 0, 1, "ACK", "", false, "CSeq: 1 ACK");
        step("response", 1, 0, "200 OK", "PCMU", false, "CSeq: 2 INVITE");
        return step("response", 1, 0, "200 OK", "PCMU", true, "CSeq: 2 INVITE");
    }

    private Story step(String kind, int from, int to, String title, String detail, boolean again, String text) {
        traced = true;
        String whole = kind.equals("event") ? "" : title + "\r\n" + text + "\r\n\r\n";
        steps.add(new Ladder.Step(kind, NOON, 0, from, to, title, detail, "udp", "", "", "x", again, false, whole));
        return this;
    }

    private Story leg(String number, boolean caller, boolean rang, String why, long in, long out, long lost) {
        Optional<Instant> ringing = rang ? Optional.of(NOON.plusSeconds(1)) : Optional.empty();
        Optional<Instant> up = answered ? Optional.of(NOON.plusSeconds(3)) : Optional.empty();
        legs.add(new LegRecord(
                number,
                number,
                caller ? "" : "sip:1002@192.0.2.9:5060",
                caller,
                NOON,
                ringing,
                up,
                Optional.of(NOON.plusSeconds(21)),
                why,
                "PCMU",
                "",
                in,
                out,
                lost,
                0,
                0,
                0,
                0,
                0,
                0));
        return this;
    }

    Evidence told() {
        CallRecord call = new CallRecord(
                "c1",
                "1001",
                "",
                "1002",
                answered ? "1002" : "",
                "dial",
                answered ? "ANSWERED" : "FAILED",
                cause,
                0,
                status,
                "system",
                NOON,
                legs.stream().flatMap(leg -> leg.ringingAt().stream()).findFirst(),
                legs.stream().flatMap(leg -> leg.answeredAt().stream()).findFirst(),
                NOON.plusSeconds(21),
                21,
                answered ? 18 : 0,
                "x",
                1,
                legs);
        List<Ladder.Party> parties =
                List.of(new Ladder.Party("1001", ""), new Ladder.Party("PBX", ""), new Ladder.Party("1002", ""));
        return new Evidence(call, traced ? Optional.of(new Ladder("c1", NOON, parties, steps)) : Optional.empty());
    }
}
