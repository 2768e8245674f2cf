package org.carillonpbx.trace.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.carillonpbx.trace.boundary.Ladder;
import org.carillonpbx.trace.entity.Entry;
import org.junit.jupiter.api.Test;

class LadderDrawingTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static Entry message(long millis, boolean in, int port, String callId, String text) {
        return new Entry.Message(
                NOON.plusMillis(millis), in, "udp", "127.0.0.1", 5060, "127.0.0.1", port, callId, text, false);
    }

    private static String request(String method, String branch) {
        return method + " sip:1002@pbx SIP/2.0\r\nVia: SIP/2.0/UDP h;branch=" + branch + "\r\nCSeq: 1 " + method
                + "\r\nTo: <sip:1002@pbx>\r\n\r\n";
    }

    private static String response(String status, String branch) {
        return "SIP/2.0 " + status + "\r\nv: SIP/2.0/UDP h;branch=" + branch
                + "\r\nCSeq: 1 INVITE\r\nTo: <sip:1002@pbx>;tag=t\r\n\r\nv=0\r\nm=audio 4000 RTP/AVP 8 96\r\na=rtpmap:96 opus/48000\r\n";
    }

    private final List<Entry> call = List.of(
            new Entry.LegOfCall(NOON, "c", "caller-leg", "1001", true),
            new Entry.LegOfCall(NOON, "c", "callee-leg", "1002", false),
            new Entry.DialogOfLeg(NOON, "caller-leg", "x"),
            new Entry.DialogOfLeg(NOON, "callee-leg", "y"),
            message(0, true, 5070, "x", request("INVITE", "1")),
            message(3, true, 5080, "y", response("180 Ringing", "2")), // overtook the note of its request
            message(4, false, 5080, "y", request("INVITE", "2")),
            message(9, false, 5080, "y", request("INVITE", "2")),
            message(20, true, 5080, "y", response("200 OK", "2")),
            new Entry.Note(NOON.plusMillis(30), "callee-leg", "latched", "127.0.0.1:4000"));

    @Test
    void theCallerStandsAtTheLeftThenWeThenWhomWeCalled() {
        Ladder ladder = LadderDrawing.of("c", call);

        assertThat(ladder.parties())
                .containsExactly(
                        new Ladder.Party("1001", "udp:127.0.0.1:5070"),
                        new Ladder.Party("PBX", ""),
                        new Ladder.Party("1002", "udp:127.0.0.1:5080"));
    }

    @Test
    void noResponseStandsBeforeItsRequestAndRepetitionsAreMarked() {
        Ladder ladder = LadderDrawing.of("c", call);

        assertThat(ladder.steps())
                .extracting(Ladder.Step::title, Ladder.Step::from, Ladder.Step::to, Ladder.Step::repeated)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("INVITE", 0, 1, false),
                        org.assertj.core.groups.Tuple.tuple("INVITE", 1, 2, false),
                        org.assertj.core.groups.Tuple.tuple("180 Ringing", 2, 1, false),
                        org.assertj.core.groups.Tuple.tuple("INVITE", 1, 2, true),
                        org.assertj.core.groups.Tuple.tuple("200 OK", 2, 1, false),
                        org.assertj.core.groups.Tuple.tuple("latched", 2, 2, false));
        assertThat(ladder.steps().get(4).detail()).isEqualTo("PCMA, opus");
        assertThat(ladder.steps().get(4).offsetMillis()).isEqualTo(20.0);
    }

    @Test
    void whatBelongsToNoLegHasAColumnForItsFarSide() {
        Ladder ladder = LadderDrawing.of("x", List.of(message(0, true, 5070, "x", request("REGISTER", "1"))));

        assertThat(ladder.parties()).extracting(Ladder.Party::name).containsExactly("PBX", "udp:127.0.0.1:5070");
        assertThat(ladder.steps()).hasSize(1);
    }

    @Test
    void aCaptureHasAPacketForEachMessage() {
        ByteBuffer file = ByteBuffer.wrap(Pcap.of(LadderDrawing.ordered(call)));

        assertThat(file.getInt()).isEqualTo(0xa1b2c3d4);
        file.position(24);
        int packets = 0;
        while (file.hasRemaining()) {
            file.position(file.position() + 8);
            int length = file.getInt();
            assertThat(file.getInt()).isEqualTo(length);
            assertThat(file.get(file.position())).isEqualTo((byte) 0x45);
            file.position(file.position() + length);
            packets++;
        }
        assertThat(packets).isEqualTo(5);
    }
}
