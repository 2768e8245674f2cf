package org.carillonpbx.media.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.PortReport;
import org.carillonpbx.media.phone.Bench;
import org.carillonpbx.media.phone.Phone;
import org.carillonpbx.media.phone.RtpBytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private final Bench bench = new Bench();
    private final Phone alice = new Phone(0xA11CE);
    private final Phone bob = new Phone(0xB0B);

    @AfterEach
    void hangUp() {
        alice.close();
        bob.close();
        bench.close();
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void whoSendsIsToldInSenderReportsWhatWasLost() {
        PortKey a = bench.answers(alice, alice.sdp("0"));
        talk(a, bench.answers(bob, bob.sdp("0")));
        RtpBytes first = bob.says(alice, 0, 1);
        alice.says(bob, 0, 10);
        alice.says(bob, 0, 13);

        ByteBuffer report = ByteBuffer.wrap(alice.nextReport());
        assertThat(report.get(0) & 0xFF).isEqualTo(0x81);
        assertThat(report.get(1) & 0xFF).isEqualTo(200);
        assertThat(report.getInt(4)).isEqualTo(first.ssrc());
        assertThat(report.getInt(20)).as("packets that we sent").isEqualTo(1);
        assertThat(report.getInt(24)).as("bytes that we sent").isEqualTo(160);
        assertThat(report.getInt(28)).isEqualTo(alice.ssrc());
        assertThat(report.getInt(32)).as("half lost, two packets").isEqualTo(128 << 24 | 2);
        assertThat(report.getInt(36)).isEqualTo(13);
        assertThat(report.get(53) & 0xFF).as("then our name").isEqualTo(202);
        int length = report.get(61);
        assertThat(new String(report.array(), 62, length, StandardCharsets.US_ASCII))
                .endsWith("@carillon");
    }

    @Test
    void roundTripAndLossThereComeFromTheFarSidesReports() {
        PortKey a = bench.answers(alice, alice.sdp("0"));
        talk(a, bench.answers(bob, bob.sdp("0")));
        bob.says(alice, 0, 1);
        ByteBuffer ours = ByteBuffer.wrap(alice.nextReport());
        int lastReport = (int) (ours.getLong(8) >>> 16);
        alice.says(bob, 0, 1);
        alice.reports(receiverReport(ours.getInt(4), lastReport));
        alice.reports(new byte[] {1, 2, 3});
        alice.nextReport(); // the next one of ours: the one before has been read by now
        bench.plane().close(a);
        PortReport measured =
                bench.event(MediaEvent.Measured.class, event -> true).report();
        assertThat(measured.lostThere()).isEqualTo(3);
        assertThat(measured.jitterThereMicros()).isEqualTo(10_000);
        assertThat(measured.roundTripMicros()).isBetween(1L, 9_000_000L);
        assertThat(measured.packetsIn()).isEqualTo(1);
        assertThat(measured.packetsOut()).isEqualTo(1);
        assertThat(measured.codec()).isEqualTo("PCMU");
        assertThat(measured.remote()).isEqualTo("127.0.0.1:" + alice.port());
    }

    @Test
    void multiplexedReportsComeOnTheRtpPortAndEndWithAFarewell() {
        PortKey a = bench.answers(alice, alice.sdp("0", "rtcp-mux"));
        talk(a, bench.answers(bob, bob.sdp("0")));
        alice.says(bob, 0, 1);
        bench.plane().close(a);
        ByteBuffer farewell = ByteBuffer.wrap(alice.next(10_000).orElseThrow());
        assertThat(farewell.get(1) & 0xFF).isEqualTo(201);
        assertThat(farewell.get(farewell.limit() - 7) & 0xFF).isEqualTo(203);
    }

    private static byte[] receiverReport(int about, int lastReport) {
        ByteBuffer out = ByteBuffer.allocate(32);
        out.put((byte) 0x81).put((byte) 201).putShort((short) 7).putInt(0xA11CE);
        out.putInt(about).putInt(3).putInt(1).putInt(80).putInt(lastReport).putInt(0);
        return out.array();
    }

    private void talk(PortKey one, PortKey other) {
        bench.plane().connect(one, other);
        bench.settle();
    }
}
