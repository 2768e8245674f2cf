package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.carillonpbx.peer.Baresip;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Wav;
import org.junit.jupiter.api.Test;

/** A softphone that dials a paging zone, and a loudspeaker that listens to the zone's multicast group on the loopback. */
class PagingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String GROUP = "239.77.9.1";
    private static final double PEAK = 0.2;
    private static final double HERTZ = 440;
    private static final int HEADER = 12;
    private static final int FRAME = 160;
    private static final int SETTLED = 100;
    private static final int HEARD = 100;
    private static final int A_LAW = 8;
    private static final int FIRST = 790;
    private static final int FREE = 100;

    private final RunningPbx pbx = RunningPbx.shared();

    private String newZone(int port, String leaving) {
        for (int number = FIRST; number < FIRST + FREE; number++) {
            int status = pbx.send(
                            "POST",
                            "/api/paging-zones",
                            "{\"number\":\"" + number + "\",\"group\":\"" + GROUP + "\",\"port\":" + port
                                    + ",\"networkInterface\":\"" + leaving
                                    + "\",\"codec\":\"PCMA\",\"longestSeconds\":8}")
                    .statusCode();
            if (status == 201) {
                return Integer.toString(number);
            }
            assertThat(status).isEqualTo(409);
        }
        throw new AssertionError("every zone number is taken");
    }

    @Test
    void loudspeakersHearWhoDialsTheirZoneUntilItsLongestTime() throws IOException {
        Path place = Path.of("target/sound/page");
        place.toFile().mkdirs();
        NetworkInterface loopback = NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress());
        try (MulticastSocket loudspeaker = new MulticastSocket(0)) {
            loudspeaker.joinGroup(
                    new InetSocketAddress(InetAddress.getByName(GROUP), loudspeaker.getLocalPort()), loopback);
            loudspeaker.setSoTimeout((int) PATIENCE.toMillis());
            String zone = newZone(loudspeaker.getLocalPort(), loopback.getName());
            Path sound = Wav.tone(8_000, HERTZ, PEAK, 60).write(place.resolve("said.wav"));
            RunningPbx.Extension caller = pbx.newExtension(20);
            try (Baresip phone = Baresip.start(pbx, caller, "udp", "pcmu", sound, Optional.of(zone), place)) {
                byte[] heard = new byte[HEARD * FRAME];
                for (int packet = 0; packet < SETTLED + HEARD; packet++) {
                    DatagramPacket next = new DatagramPacket(new byte[2_048], 2_048);
                    loudspeaker.receive(next);
                    assertThat(next.getLength()).as(phone::story).isEqualTo(HEADER + FRAME);
                    assertThat(next.getData()[1] & 0x7F).isEqualTo(A_LAW);
                    if (packet >= SETTLED) {
                        System.arraycopy(next.getData(), HEADER, heard, (packet - SETTLED) * FRAME, FRAME);
                    }
                }
                Wav said = Wav.ofALaw(heard);
                assertThat(said.usualShareAt(HERTZ)).isGreaterThan(0.99);
                assertThat(20 * Math.log10(said.level() / (PEAK / Math.sqrt(2))))
                        .isCloseTo(0, within(1.0));
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(pbx.callRecordsOf(caller.number()))
                                .as(phone::story)
                                .hasSize(1));
            }
            assertThat(pbx.send("DELETE", "/api/paging-zones/" + zone, "").statusCode())
                    .isEqualTo(204);
        }
    }
}
